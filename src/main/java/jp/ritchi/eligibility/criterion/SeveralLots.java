package jp.ritchi.eligibility.criterion;

import jp.ritchi.eligibility.Criterion;
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
    public Finding evaluate(Site site, JsonNode parameters) {
        int minimum = parameters.path("minimumLots").asInt(2);
        Integer lots = site.lots();
        Outcome outcome =
                lots == null ? Outcome.UNKNOWN : lots >= minimum ? Outcome.MET : Outcome.NOT_MET;
        return new Finding(
                id(),
                TITLE,
                outcome,
                lots,
                minimum,
                lots == null ? null : lots - minimum,
                "lots",
                null,
                reason(lots, minimum),
                null,
                site.sources());
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
                lots + " planned lot is not enough; " + (minimum - lots) + " more is required.");
    }
}
