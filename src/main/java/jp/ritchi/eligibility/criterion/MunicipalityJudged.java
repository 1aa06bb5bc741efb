package jp.ritchi.eligibility.criterion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.SourceRef;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.text.Text;
import jp.ritchi.web.GeoJson;

/**
 * In which municipality a site is, what says so, and how that is told.
 *
 * @param outside parcels whose code in the register is none of those allowed
 */
record MunicipalityJudged(
        Site site,
        Set<String> allowed,
        Boundaries boundaries,
        List<Parcel> outside,
        By by,
        Outcome outcome) {

    /** What decides, or why nothing does. */
    enum By {
        BOUNDARIES,
        REGISTER,
        /** The register, because the site is too near to a boundary. */
        REGISTER_NEAR_A_BOUNDARY,
        CONTRADICTION,
        NOTHING;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static MunicipalityJudged of(Site site, Set<String> allowed, Facts facts) {
        var outside =
                site.parcels().stream()
                        .filter(parcel -> parcel.municipalityCode() != null)
                        .filter(parcel -> !allowed.contains(parcel.municipalityCode()))
                        .toList();
        var register = register(site, outside);
        var boundaries = new Boundaries(site, facts);
        boolean covered = boundaries.cover();
        var drawn = covered ? boundaries.in(allowed) : Outcome.UNKNOWN;
        var by = by(drawn, register, covered);
        var outcome =
                switch (by) {
                    case BOUNDARIES -> drawn;
                    case REGISTER, REGISTER_NEAR_A_BOUNDARY -> register;
                    case CONTRADICTION, NOTHING -> Outcome.UNKNOWN;
                };
        return new MunicipalityJudged(site, allowed, boundaries, outside, by, outcome);
    }

    private static Outcome register(Site site, List<Parcel> outside) {
        boolean known =
                !site.parcels().isEmpty()
                        && site.parcels().stream().allMatch(p -> p.municipalityCode() != null);
        return !outside.isEmpty() ? Outcome.NOT_MET : known ? Outcome.MET : Outcome.UNKNOWN;
    }

    private static By by(Outcome drawn, Outcome register, boolean covered) {
        if (drawn == Outcome.UNKNOWN) {
            return register == Outcome.UNKNOWN
                    ? By.NOTHING
                    : covered ? By.REGISTER_NEAR_A_BOUNDARY : By.REGISTER;
        }
        return register == Outcome.UNKNOWN || register == drawn ? By.BOUNDARIES : By.CONTRADICTION;
    }

    Text reason() {
        var codes = String.join(", ", allowed);
        return switch (by) {
            case BOUNDARIES ->
                    outcome == Outcome.MET
                            ? new Text(
                                    "市区町村の境界によると、すべてが対象の市区町村（" + codes + "）にあります。",
                                    "By the municipal boundaries all of it is in the municipalities"
                                            + " named ("
                                            + codes
                                            + ").")
                            : new Text(
                                    "市区町村の境界によると "
                                            + names(true)
                                            + " にあり、対象の市区町村（"
                                            + codes
                                            + "）の外の部分があります。",
                                    "By the municipal boundaries it is in "
                                            + names(false)
                                            + ": a part is outside of the municipalities named ("
                                            + codes
                                            + ").");
            case REGISTER -> ofRegister(codes);
            case REGISTER_NEAR_A_BOUNDARY -> Sentences.join(tooNear(), ofRegister(codes));
            case CONTRADICTION ->
                    new Text(
                            "筆の市区町村コードと、市区町村の境界（" + names(true) + "）が食い違うため、判定できません。",
                            "The parcels' municipality codes and the municipal boundaries ("
                                    + names(false)
                                    + ") contradict each other, so this cannot be decided.");
            case NOTHING ->
                    boundaries.cover()
                            ? tooNear()
                            : new Text(
                                    "区域がどの市区町村にあるかのデータがありません。",
                                    "There is no data on which municipality the site is in.");
        };
    }

    private String names(boolean japanese) {
        return String.join(japanese ? "、" : ", ", boundaries.names(japanese));
    }

    private Text tooNear() {
        var metres = Accuracy.figure(boundaries.doubt());
        return new Text(
                "市区町村の境界に近く、境界と区域の位置の誤差（" + metres.ja() + "）のため、境界からは決められません。",
                "It is too near to a municipal boundary to be told apart by it: both may be off by "
                        + metres.en()
                        + ".");
    }

    private Text ofRegister(String codes) {
        return outcome == Outcome.MET
                ? new Text(
                        "登録された市区町村コードによると、すべての筆が対象の市区町村（" + codes + "）にあります。",
                        "By the codes in the register all parcels are in the municipalities named ("
                                + codes
                                + ").")
                : new Text(
                        "登録された市区町村コードによると、対象の市区町村（"
                                + codes
                                + "）の外の筆が "
                                + outside.size()
                                + " 筆あります。",
                        "By the codes in the register, parcels outside of the municipalities named ("
                                + codes
                                + "): "
                                + outside.size()
                                + ".");
    }

    Text settledBy() {
        return switch (by) {
            case CONTRADICTION ->
                    new Text("筆の市区町村コードと境界のどちらが正しいかの確認", "A check which of the two is right");
            case NOTHING ->
                    boundaries.cover()
                            ? new Text(
                                    "筆の指定、または境界の確認（市区町村への照会）",
                                    "The parcels' ids, or asking the municipalities for the boundary")
                            : new Text(
                                    "市区町村の境界（国土数値情報 N03）の取込み、または筆の指定",
                                    "An import of municipal boundaries (MLIT N03), or the parcels'"
                                            + " ids");
            default -> new Text("市区町村の境界のデータ", "Data on municipal boundaries");
        };
    }

    Text flip() {
        if (outcome != Outcome.NOT_MET) {
            return new Text(
                    "対象の市区町村にあると分かれば満たします。",
                    "Met once the site is known to be in a municipality named.");
        }
        return outside.isEmpty()
                ? new Text("対象の市区町村の外の部分を除けば満たします。", "Met when the part outside is left out.")
                : new Text(
                        "対象の外の " + outside.size() + " 筆を除けば満たします。",
                        "Met when the "
                                + outside.size()
                                + (outside.size() == 1 ? " parcel" : " parcels")
                                + " outside are left out.");
    }

    Map<String, Object> evidence() {
        var features = new ArrayList<Map<String, Object>>();
        for (Parcel parcel : outside) {
            features.add(
                    GeoJson.feature(
                            parcel.geometry(),
                            "role",
                            "parcel",
                            "id",
                            parcel.id(),
                            "municipality_code",
                            parcel.municipalityCode()));
        }
        if (features.isEmpty()) {
            features.add(GeoJson.feature(site.geometry(), "role", "site"));
        }
        if (by == By.BOUNDARIES && outcome == Outcome.NOT_MET) {
            features.add(GeoJson.feature(boundaries.outside(allowed), "role", "outside"));
        }
        return GeoJson.featureCollection(features);
    }

    List<SourceRef> sources() {
        var sources = new LinkedHashSet<SourceRef>();
        if (by != By.REGISTER) {
            boundaries.touching().forEach(feature -> sources.add(LayerView.source(feature)));
        }
        sources.addAll(site.sources());
        return List.copyOf(sources);
    }
}
