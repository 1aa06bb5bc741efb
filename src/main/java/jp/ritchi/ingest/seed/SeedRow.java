package jp.ritchi.ingest.seed;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.ritchi.ingest.JapanBounds;
import jp.ritchi.ingest.format.CsvRow;
import jp.ritchi.ingest.format.GeoFeature;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * One row of a curated file as values of columns, still text.
 *
 * @param values by column; a null is a null in the database
 * @param wkt the geometry, absent for tables without
 */
record SeedRow(Map<String, @Nullable String> values, @Nullable String wkt) {
    static SeedRow of(CsvRow row, Map<String, String> derived) throws BadValue {
        var values = new LinkedHashMap<String, @Nullable String>();
        for (var column : row.columns().keySet()) {
            if (!column.matches("lon|lat|wkt")) {
                values.put(column, row.find(column).orElse(null));
            }
        }
        values.putAll(derived);
        return new SeedRow(values, geometry(row));
    }

    /** The shape that a row's cells describe, checked; absent when they name no place. */
    static @Nullable String geometry(CsvRow row) throws BadValue {
        if (row.columns().containsKey("wkt")) {
            return checked(parse(row.text("wkt"))).toText();
        }
        // A source may name no place: such a row has no shape and no accuracy.
        if (row.find("lon").isEmpty() && row.find("lat").isEmpty()) {
            return null;
        }
        try {
            var lonLat =
                    new Coordinate(
                            Double.parseDouble(row.text("lon")),
                            Double.parseDouble(row.text("lat")));
            return checked(GeoFeature.FACTORY.createPoint(lonLat)).toText();
        } catch (NumberFormatException e) {
            throw new BadValue("lon・lat が数値ではありません。", "lon and lat are not numbers.");
        }
    }

    static Geometry parse(String wkt) throws BadValue {
        try {
            return new WKTReader(GeoFeature.FACTORY).read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadValue("wkt が読めません。", "wkt cannot be read.");
        }
    }

    private static Geometry checked(Geometry geometry) throws BadValue {
        if (geometry.isEmpty() || !geometry.isValid()) {
            throw new BadValue("図形が空か、交差しています。", "The geometry is empty or crosses itself.");
        }
        for (var position : geometry.getCoordinates()) {
            var problem = JapanBounds.problem(position);
            if (problem.isPresent()) {
                throw new BadValue(problem.get().ja(), problem.get().en());
            }
        }
        return geometry;
    }

    /** A cell whose content is unusable. */
    static final class BadValue extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Text sentence;

        BadValue(String ja, String en) {
            super(en, null, false, false);
            sentence = new Text(ja, en);
        }

        Text sentence() {
            return sentence;
        }
    }
}
