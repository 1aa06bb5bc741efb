package jp.ritchi.eligibility;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.web.GeoJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges a site by one version of a programme: every criterion is evaluated, none is skipped
 * because another already failed. The single check, batches, reports and replays all come here, so
 * that they cannot disagree.
 */
@Component
public class Evaluator {
    private final CriterionCatalog criteria;

    Evaluator(CriterionCatalog criteria) {
        this.criteria = criteria;
    }

    public EligibilityAnswer evaluate(DatedProgramme dated, Site site, Facts facts) {
        var programme = dated.programme();
        var findings = findings(programme, site, facts);
        var verdict = Verdict.of(findings);
        return new EligibilityAnswer(
                programme.id(),
                programme.version(),
                programme.kind(),
                programme.title(),
                site.asOf(),
                verdict,
                VerdictReasons.of(verdict, findings),
                site.areaHectares(),
                findings,
                subsidy(verdict, programme, site),
                programme.assumptions(),
                List.of(dated.source()),
                site.synthetic() || findings.stream().anyMatch(Finding::isSynthetic),
                GeoJson.write(site.geometry()));
    }

    private List<Finding> findings(Programme programme, Site site, Facts facts) {
        var findings = new ArrayList<Finding>(programme.criteria().size());
        for (var required : programme.criteria()) {
            var finding =
                    criteria.get(required.criterion()).evaluate(site, required.parameters(), facts);
            boolean renamed = required.name() != null || required.title() != null;
            findings.add(renamed ? finding.named(required.name(), required.title()) : finding);
        }
        return findings;
    }

    private static EligibilityAnswer.@Nullable Subsidy subsidy(
            Verdict verdict, Programme programme, Site site) {
        if (verdict != Verdict.ELIGIBLE || programme.support() == null) {
            return null;
        }
        return Subsidies.ceiling(programme.support(), site.areaHectares());
    }
}
