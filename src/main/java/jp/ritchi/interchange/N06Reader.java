package jp.ritchi.interchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.JapanBounds;
import jp.ritchi.ingest.Jgd2000;
import jp.ritchi.ingest.format.GeoFeature;
import jp.ritchi.ingest.format.GeoJsonFile;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;

/**
 * Reads the joints of N06 under their official field names, or under {@code point_name} and {@code
 * point_type} as a published tile set calls them. Points that are out of use are left out.
 */
final class N06Reader {
    private static final String CURRENT = "9999";
    private static final int MAX_NAME = 100;

    private final ImportReport report;
    private final List<N06Point> points = new ArrayList<>();
    private int closed;

    N06Reader(ImportReport report) {
        this.report = report;
    }

    /** Whether a feature's properties are those of N06 joints. */
    static boolean knows(Set<String> properties) {
        return properties.containsAll(Set.of("N06_018", "N06_019"))
                || properties.containsAll(Set.of("point_name", "point_type"));
    }

    List<N06Point> read(Path file) throws IOException {
        var crs =
                GeoJsonFile.read(
                        file,
                        feature -> {
                            point(feature);
                            return true;
                        });
        if (crs != null && crs.endsWith("4612")) {
            report.add(Jgd2000.ISSUE);
        }
        if (closed > 0) {
            report.add(
                    ImportIssue.info(
                                    "not-current",
                                    0,
                                    "現在使われていない地点 " + closed + " 件は対象外です。",
                                    closed + " points that are out of use are left out.")
                            .ofFile());
        }
        return points;
    }

    private void point(GeoFeature feature) {
        if (!feature.find("N06_014").orElse(CURRENT).equals(CURRENT)) {
            closed++;
            return;
        }
        var name = first(feature, "N06_018", "point_name").strip();
        var type = first(feature, "N06_019", "point_type").strip();
        var problem = problem(feature, name, type);
        if (problem.isPresent()) {
            var why = problem.get();
            report.refuse(
                    ImportIssue.error("bad-point", feature.number(), why.ja(), why.en())
                            .at(name.isEmpty() ? "?" : shown(name)));
            return;
        }
        if (feature.heightDropped()) {
            report.add(
                    ImportIssue.info(
                            "height-dropped",
                            feature.number(),
                            "高さの値は使いません。",
                            "The height is not used."));
        }
        var position = position(feature.geometry()).orElseThrow();
        points.add(
                new N06Point(
                        feature.number(), name, Integer.parseInt(type), year(feature), position));
    }

    private static Optional<Text> problem(GeoFeature feature, String name, String type) {
        if (feature.geometryProblem() != null) {
            return Optional.of(feature.geometryProblem());
        }
        var position = position(feature.geometry());
        if (position.isEmpty()) {
            return Optional.of(new Text("点の図形がありません。", "The feature has no point."));
        }
        if (name.isEmpty()
                || name.length() > MAX_NAME
                || !name.equals(name.replaceAll("\\p{Cntrl}", ""))) {
            return Optional.of(
                    new Text("地点名がないか、名前として使えません。", "The name is absent or not usable as a name."));
        }
        if (!type.matches("[1-4]")) {
            return Optional.of(
                    new Text(
                            "種別は 1〜4 でなければなりません: " + shown(type),
                            "The type has to be 1 to 4: " + shown(type)));
        }
        return JapanBounds.problem(position.get().getCoordinate());
    }

    private static String shown(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", "");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }

    private static Optional<Point> position(@Nullable Geometry geometry) {
        if (geometry instanceof MultiPoint many && many.getNumGeometries() == 1) {
            return position(many.getGeometryN(0));
        }
        return geometry instanceof Point point && !point.isEmpty()
                ? Optional.of(point)
                : Optional.empty();
    }

    private static String first(GeoFeature feature, String official, String published) {
        return feature.find(official).or(() -> feature.find(published)).orElse("");
    }

    private static @Nullable Integer year(GeoFeature feature) {
        return feature.find("N06_012")
                .filter(year -> year.matches("(19|20)\\d\\d"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
