package jp.ritchi.eligibility.criterion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.text.Text;
import jp.ritchi.web.GeoJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * All of the site must lie in one of the municipalities named, by the codes (5 digits) that its
 * parcels have in the register. An outline that somebody drew has no code: it is unknown until
 * municipal boundaries are there to compare with.
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
        var outside = parcels(site, allowed, false);
        boolean known =
                !site.parcels().isEmpty()
                        && site.parcels().stream().allMatch(p -> p.municipalityCode() != null);
        Outcome outcome =
                !outside.isEmpty() ? Outcome.NOT_MET : known ? Outcome.MET : Outcome.UNKNOWN;
        return Finding.of(id(), title())
                .outcome(outcome, reason(outcome, outside, allowed))
                .figures(null, null, null, "")
                .settledBy(outcome == Outcome.UNKNOWN ? settledBy() : null)
                .flip(flip(outcome, outside))
                .detail("codes", List.copyOf(allowed))
                .detail("parcelsByCode", site.parcels().isEmpty() ? null : byCode(site))
                .evidence(evidence(site, outside))
                .sources(site.sources())
                .build();
    }

    private static List<Parcel> parcels(Site site, Set<String> allowed, boolean inside) {
        return site.parcels().stream()
                .filter(parcel -> parcel.municipalityCode() != null)
                .filter(parcel -> allowed.contains(parcel.municipalityCode()) == inside)
                .toList();
    }

    private static Map<String, Integer> byCode(Site site) {
        var counts = new LinkedHashMap<String, Integer>();
        for (Parcel parcel : site.parcels()) {
            var code = parcel.municipalityCode();
            counts.merge(code == null ? "-" : code, 1, Integer::sum);
        }
        return counts;
    }

    private static Text settledBy() {
        return new Text("市区町村の境界のデータ、または筆の指定", "Data on municipal boundaries, or the parcels' ids");
    }

    private static Text reason(Outcome outcome, List<Parcel> outside, Set<String> allowed) {
        var codes = String.join(", ", allowed);
        return switch (outcome) {
            case MET ->
                    new Text(
                            "すべての筆が対象の市区町村（" + codes + "）にあります。",
                            "All parcels are in the municipalities named (" + codes + ").");
            case NOT_MET ->
                    new Text(
                            "対象の市区町村（" + codes + "）の外の筆が " + outside.size() + " 筆あります。",
                            "Parcels outside of the municipalities named ("
                                    + codes
                                    + "): "
                                    + outside.size()
                                    + ".");
            case UNKNOWN ->
                    new Text(
                            "区域がどの市区町村にあるかのデータがありません。",
                            "There is no data on which municipality the site is in.");
        };
    }

    private static Text flip(Outcome outcome, List<Parcel> outside) {
        return outcome == Outcome.NOT_MET
                ? new Text(
                        "対象の外の " + outside.size() + " 筆を除けば満たします。",
                        "Met when the "
                                + outside.size()
                                + (outside.size() == 1 ? " parcel" : " parcels")
                                + " outside are left out.")
                : new Text(
                        "対象の市区町村にあると分かれば満たします。",
                        "Met once the site is known to be in a municipality named.");
    }

    private static @Nullable Map<String, Object> evidence(Site site, List<Parcel> outside) {
        if (outside.isEmpty()) {
            return GeoJson.featureCollection(
                    List.of(GeoJson.feature(site.geometry(), "role", "site")));
        }
        return GeoJson.featureCollection(
                outside.stream()
                        .map(
                                parcel ->
                                        GeoJson.feature(
                                                parcel.geometry(),
                                                "role",
                                                "parcel",
                                                "id",
                                                parcel.id(),
                                                "municipality_code",
                                                parcel.municipalityCode()))
                        .toList());
    }
}
