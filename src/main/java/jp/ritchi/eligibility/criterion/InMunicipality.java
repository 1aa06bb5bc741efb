package jp.ritchi.eligibility.criterion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * All of the site must lie in one of the municipalities named by their codes (5 digits). Municipal
 * boundaries decide where they are there for all of the site; where they are not, or the site is
 * nearer to one than both may be off, the codes do that its parcels have in the register. An
 * outline that somebody drew has no such code. Where the two contradict each other nothing is
 * decided.
 */
@Component
class InMunicipality implements Criterion {
    @Override
    public String id() {
        return "in-municipality";
    }

    @Override
    public Text title() {
        return new Text("対象の市区町村にあること", "In one of the municipalities");
    }

    @Override
    public Map<String, Object> parameters() {
        var code = Map.<String, Object>of("type", "string", "pattern", "^[0-9]{5}$");
        return ParameterSchema.object()
                .property(
                        "codes",
                        "市区町村コード（5 桁）",
                        "Municipality codes (5 digits)",
                        Map.of("type", "array", "minItems", 1, "items", code))
                .build();
    }

    @Override
    public Finding evaluate(Site site, JsonNode parameters, Facts facts) {
        var allowed = new TreeSet<String>();
        parameters.path("codes").forEach(code -> allowed.add(code.asString()));
        var judged = MunicipalityJudged.of(site, allowed, facts);
        var outcome = judged.outcome();
        return Finding.of(id(), title())
                .outcome(outcome, judged.reason())
                .figures(null, null, null, "")
                .settledBy(outcome == Outcome.UNKNOWN ? judged.settledBy() : null)
                .flip(judged.flip())
                .detail("codes", List.copyOf(allowed))
                .detail("decidedBy", judged.by().word())
                .detail("parcelsByCode", site.parcels().isEmpty() ? null : byCode(site))
                .evidence(judged.evidence())
                .sources(judged.sources())
                .build();
    }

    private static Map<String, Integer> byCode(Site site) {
        var counts = new LinkedHashMap<String, Integer>();
        for (Parcel parcel : site.parcels()) {
            var code = parcel.municipalityCode();
            counts.merge(code == null ? "-" : code, 1, Integer::sum);
        }
        return counts;
    }
}
