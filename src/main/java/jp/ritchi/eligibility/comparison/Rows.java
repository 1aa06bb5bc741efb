package jp.ritchi.eligibility.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.ritchi.eligibility.EligibilityAnswer;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays answers and facts side by side: the verdict's rows, each requirement, then every fact. */
@Component
class Rows {
    private static final Text AREA = new Text("面積（楕円体上）", "Area on the ellipsoid");
    private static final Text CEILING = new Text("支援の上限額", "Ceiling of support");
    private static final Text NO_CEILING =
            new Text("適合の場合にだけ示します", "Only said of an eligible site");

    private final List<SiteFact> facts;

    Rows(List<SiteFact> facts) {
        this.facts = List.copyOf(facts);
    }

    /**
     * @param answers the answers for the sites, in their order and by one programme
     */
    List<Row> of(List<EligibilityAnswer> answers, List<Site> sites, Facts stored) {
        var rows = new ArrayList<Row>();
        rows.add(
                Row.of(
                        new Row.Head("area", "verdict", AREA, "ha", Preference.NONE),
                        answers.stream().map(Rows::area).toList()));
        if (answers.stream().anyMatch(answer -> answer.subsidy() != null)) {
            rows.add(
                    Row.of(
                            new Row.Head("ceiling", "verdict", CEILING, "JPY", Preference.HIGHER),
                            answers.stream().map(Rows::ceiling).toList()));
        }
        for (int i = 0; i < answers.get(0).findings().size(); i++) {
            int place = i;
            rows.add(criterion(answers.stream().map(a -> a.findings().get(place)).toList(), place));
        }
        for (SiteFact fact : facts) {
            var head =
                    new Row.Head(fact.id(), "fact", fact.title(), fact.unit(), fact.preference());
            rows.add(Row.of(head, sites.stream().map(site -> fact.find(site, stored)).toList()));
        }
        return List.copyOf(rows);
    }

    private static Fact area(EligibilityAnswer answer) {
        var hectares = String.format(Locale.ROOT, "%,.4f ha", answer.areaHectares());
        return Fact.of(new Text(hectares, hectares))
                .value(answer.areaHectares())
                .sources(List.of(), answer.synthetic());
    }

    private static Fact ceiling(EligibilityAnswer answer) {
        var subsidy = answer.subsidy();
        return subsidy == null
                ? Fact.of(NO_CEILING)
                : Fact.of(subsidy.basis())
                        .value(subsidy.ceilingJpy())
                        .sources(List.of(), answer.synthetic());
    }

    /** One requirement over all sites, ordered by how much each has to spare. */
    private static Row criterion(List<Finding> findings, int place) {
        var first = findings.get(0);
        var name = first.requirement() == null ? first.criterion() : first.requirement();
        return Row.of(
                new Row.Head(
                        "criterion-" + (place + 1) + "-" + name,
                        "criterion",
                        first.title(),
                        first.unit(),
                        Preference.HIGHER),
                findings.stream().map(Rows::cell).toList(),
                margins(findings));
    }

    private static Fact cell(Finding finding) {
        return new Fact(
                finding.outcome() != Outcome.UNKNOWN,
                finding.measured(),
                finding.outcome(),
                finding.reason(),
                null,
                finding.settledBy(),
                null,
                finding.sources(),
                null,
                false);
    }

    private static List<@Nullable Double> margins(List<Finding> findings) {
        var margins = new ArrayList<@Nullable Double>();
        for (Finding finding : findings) {
            var margin = finding.margin();
            margins.add(margin == null ? null : margin.doubleValue());
        }
        return margins;
    }
}
