package jp.ritchi.eligibility.criterion;

import java.util.Map;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Sale to several companies must be planned: at least {@code minimumLots} lots. A plan that nobody
 * stated is unknown.
 */
@Component
class SeveralLots implements Criterion {
    private static final Text TITLE =
            new Text("複数社への分譲を予定していること", "Sale to several companies is planned");

    @Override
    public String id() {
        return "several-lots";
    }

    @Override
    public Text title() {
        return TITLE;
    }

    @Override
    public Map<String, Object> parameters() {
        return ParameterSchema.object()
                .integer("minimumLots", "必要な社数・区画数", "Lots required", 1, 1_000)
                .build();
    }

    @Override
    public Finding evaluate(Site site, JsonNode parameters, Facts facts) {
        int minimum = parameters.path("minimumLots").asInt();
        Integer lots = site.lots();
        Outcome outcome =
                lots == null ? Outcome.UNKNOWN : lots >= minimum ? Outcome.MET : Outcome.NOT_MET;
        var finding =
                Finding.of(id(), TITLE)
                        .outcome(outcome, reason(lots, minimum))
                        .figures(lots, minimum, lots == null ? null : lots - minimum, "lots")
                        .sources(site.sources());
        if (lots == null) {
            return finding.settledBy(new Text("分譲予定の社数（区画数）の入力", "The planned number of lots"))
                    .flip(
                            new Text(
                                    minimum + " 社（区画）以上の計画と分かれば満たします。",
                                    "Met once "
                                            + minimum
                                            + " or more lots are known to be planned."))
                    .build();
        }
        int missing = minimum - lots;
        return finding.flip(
                        missing,
                        "lots",
                        new Text(
                                "あと " + missing + " 社（区画）に分譲すれば満たします。",
                                "Met with "
                                        + missing
                                        + (missing == 1 ? " more lot." : " more lots.")))
                .build();
    }

    private static Text reason(@Nullable Integer lots, int minimum) {
        if (lots == null) {
            return new Text(
                    "何社（何区画）に分譲する計画かが分かりません。予定の数を入力すると判定できます。",
                    "It is not known to how many companies the land is to be sold. Enter the planned"
                            + " number to settle it.");
        }
        if (lots >= minimum) {
            return new Text(
                    lots + " 社（区画）への分譲が予定されています（" + minimum + " 以上が条件）。",
                    lots + " lots are planned (at least " + minimum + " are required).");
        }
        return new Text(
                lots + " 社（区画）への分譲では足りません。あと " + (minimum - lots) + " 必要です。",
                lots + " planned is not enough; " + (minimum - lots) + " more required.");
    }
}
