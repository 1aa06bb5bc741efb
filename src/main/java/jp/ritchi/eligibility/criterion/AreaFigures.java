package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toSquareMetre;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.ritchi.eligibility.Site;
import jp.ritchi.parcel.Parcel;
import org.jspecify.annotations.Nullable;

/**
 * The areas by which land is known, in hectares side by side: of the polygon on the ellipsoid, in
 * the register (公簿), and of surveyed boundaries (実測). The register's is there only when every
 * parcel has one, the surveyed only when every parcel's corners are a survey result.
 */
record AreaFigures(double ellipsoid, @Nullable Double registered, @Nullable Double surveyed) {
    private static final String SURVEYED = "測量成果";

    static AreaFigures of(Site site) {
        var parcels = site.parcels();
        boolean all = !parcels.isEmpty();
        return new AreaFigures(
                site.areaHectares(),
                all && parcels.stream().allMatch(p -> p.registeredSquareMetres() != null)
                        ? hectares(
                                parcels.stream()
                                        .map(Parcel::registeredSquareMetres)
                                        .mapToDouble(AreaFigures::value)
                                        .sum())
                        : null,
                all && parcels.stream().allMatch(p -> SURVEYED.equals(p.coordinateClass()))
                        ? hectares(parcels.stream().mapToDouble(Parcel::areaSquareMetres).sum())
                        : null);
    }

    /** By name, for the details of a finding; absent ones are left out. */
    Map<String, Object> named() {
        var named = new LinkedHashMap<String, Object>();
        named.put("ellipsoid", ellipsoid);
        if (registered != null) {
            named.put("registered", registered);
        }
        if (surveyed != null) {
            named.put("surveyed", surveyed);
        }
        return named;
    }

    private static double hectares(double squareMetres) {
        return toSquareMetre(squareMetres / 10_000);
    }

    private static double value(@Nullable Double squareMetres) {
        return squareMetres == null ? 0 : squareMetres;
    }
}
