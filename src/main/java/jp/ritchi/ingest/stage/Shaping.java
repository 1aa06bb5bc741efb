package jp.ritchi.ingest.stage;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.geo.GeometryProblem;
import jp.ritchi.geo.ShapeCheck;
import jp.ritchi.geo.SiteCheck;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.place.OutsideGridException;
import jp.ritchi.ingest.place.Placing;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/**
 * Makes the geometry of a record the place of a feature: of the layer's type, in Japan, valid. An
 * area that is not valid is repaired and reported with its size before and after, or refused, as
 * the person wants it.
 */
final class Shaping {
    private static final String EMPTY = "no-geometry";
    private static final Map<GeometryType, Text> WORDS =
            Map.of(
                    GeometryType.POINT, new Text("点（一つの Point）", "a single point"),
                    GeometryType.LINE, new Text("線（LineString、MultiLineString）", "a line"),
                    GeometryType.POLYGON, new Text("面（Polygon、MultiPolygon）", "an area"));

    private final Set<GeometryType> types;
    private final Placing placing;
    private final boolean repairs;
    private final boolean placeRequired;

    /**
     * @param placeRequired whether the layer has no rows without a place
     */
    Shaping(Set<GeometryType> types, Placing placing, boolean repairs, boolean placeRequired) {
        this.types = types;
        this.placing = placing;
        this.repairs = repairs;
        this.placeRequired = placeRequired;
    }

    /**
     * What became of a geometry.
     *
     * @param lonLat fit to be stored, absent when there is none
     * @param refusal why the record is kept out
     * @param repair how the geometry was repaired
     */
    record Shaped(
            @Nullable Geometry lonLat,
            @Nullable ImportIssue refusal,
            @Nullable ImportIssue repair) {
        static Shaped of(@Nullable Geometry lonLat) {
            return new Shaped(lonLat, null, null);
        }
    }

    /** The coordinate system that geometries come in. */
    int epsg() {
        return placing.epsg();
    }

    /** May move the geometry that it is given. */
    Shaped shape(long number, @Nullable Geometry given) {
        if (given == null || given.isEmpty()) {
            return placeRequired
                    ? refused(
                            number,
                            EMPTY,
                            "図形がありません。この取込み先は図形が必須です。",
                            "There is no geometry; the collection needs one.")
                    : Shaped.of(null);
        }
        if (given.getNumPoints() > SiteCheck.MOST_VERTICES) {
            return refused(
                    number,
                    "too-many-vertices",
                    "頂点が "
                            + given.getNumPoints()
                            + " 個あります（上限 "
                            + SiteCheck.MOST_VERTICES
                            + " 個）。図形を分けるか簡略化してください。",
                    "It has "
                            + given.getNumPoints()
                            + " vertices; the most is "
                            + SiteCheck.MOST_VERTICES
                            + ". Split or simplify it.");
        }
        var fitting = ofType(given);
        if (fitting == null) {
            return wrongType(number, given);
        }
        return placed(number, fitting);
    }

    private Shaped placed(long number, Geometry given) {
        try {
            var copy = given.copy();
            var lonLat = placing.toLonLat(given);
            var misplaced = placing.problem(copy, lonLat);
            if (misplaced.isPresent()) {
                return new Shaped(
                        null, issue("misplaced", Severity.ERROR, number, misplaced.get()), null);
            }
            return ShapeCheck.problemOf(lonLat)
                    .map(problem -> broken(number, lonLat, problem))
                    .orElseGet(() -> Shaped.of(lonLat));
        } catch (OutsideGridException e) {
            return new Shaped(
                    null, issue("outside-grid", Severity.ERROR, number, e.sentence()), null);
        }
    }

    private Shaped broken(long number, Geometry lonLat, GeometryProblem problem) {
        var text = new Text(problem.ja(), problem.en());
        boolean repairable =
                lonLat instanceof Polygonal && !problem.code().equals("too-complicated");
        if (!repairs || !repairable) {
            return new Shaped(null, issue(problem.code(), Severity.ERROR, number, text), null);
        }
        var repaired = ShapeRepair.repaired(lonLat);
        if (repaired.isEmpty() || ShapeCheck.problemOf(repaired).isPresent()) {
            return new Shaped(null, issue(problem.code(), Severity.ERROR, number, text), null);
        }
        return new Shaped(repaired, null, repair(number, problem, lonLat, repaired));
    }

    /** The same for what has been put together of shapes that were fit each. */
    Shaped joined(long number, @Nullable Geometry lonLat) {
        return lonLat == null
                ? Shaped.of(null)
                : ShapeCheck.problemOf(lonLat)
                        .map(problem -> broken(number, lonLat, problem))
                        .orElseGet(() -> Shaped.of(lonLat));
    }

    private static ImportIssue repair(
            long number, GeometryProblem problem, Geometry before, Geometry after) {
        var was = area(Math.abs(GeodesicArea.squareMetres(before)));
        var is = area(GeodesicArea.squareMetres(after));
        return issue(
                "geometry-repaired",
                Severity.WARNING,
                number,
                new Text(
                        "図形を直しました（"
                                + problem.code()
                                + "）。面積は直す前 "
                                + was
                                + "、直した後 "
                                + is
                                + "（楕円体上）。"
                                + problem.ja(),
                        "The geometry was repaired ("
                                + problem.code()
                                + "): "
                                + was
                                + " before, "
                                + is
                                + " after, on the ellipsoid. "
                                + problem.en()));
    }

    private static String area(double squareMetres) {
        return String.format(Locale.ROOT, "%,.2f m²", squareMetres);
    }

    /** The geometry where it is of a type of the layer; a single point also in a list of one. */
    private @Nullable Geometry ofType(Geometry given) {
        if (given instanceof MultiPoint many && many.getNumGeometries() == 1) {
            return ofType(many.getGeometryN(0));
        }
        boolean fits =
                given instanceof Point && types.contains(GeometryType.POINT)
                        || given instanceof Lineal && types.contains(GeometryType.LINE)
                        || given instanceof Polygonal && types.contains(GeometryType.POLYGON);
        return fits ? given : null;
    }

    private Shaped wrongType(long number, Geometry given) {
        var ja = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (var type : new TreeSet<>(types)) {
            var words = WORDS.get(type);
            ja.add(words.ja());
            en.add(words.en());
        }
        return refused(
                number,
                "geometry-type",
                "図形が " + given.getGeometryType() + " です。取込み先が要るのは" + String.join("か", ja) + "です。",
                "The geometry is a "
                        + given.getGeometryType()
                        + "; the collection needs "
                        + String.join(" or ", en)
                        + ".");
    }

    private static Shaped refused(long number, String code, String ja, String en) {
        return new Shaped(null, issue(code, Severity.ERROR, number, new Text(ja, en)), null);
    }

    static ImportIssue issue(String code, Severity severity, long number, Text message) {
        return new ImportIssue(
                code, severity, (int) Math.min(number, Integer.MAX_VALUE), null, message);
    }
}
