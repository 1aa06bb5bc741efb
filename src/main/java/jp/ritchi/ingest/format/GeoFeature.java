package jp.ritchi.ingest.format;

import java.util.Map;
import java.util.Optional;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * One feature of a GeoJSON file: longitude and latitude as written, properties that are text, whole
 * numbers, numbers, booleans or absent. Properties that hold objects or lists are left out.
 *
 * @param number its place in the file, the first is 1
 * @param geometry absent when it is null in the file or when {@code geometryProblem} says why
 * @param heightDropped whether positions had more than two numbers
 */
public record GeoFeature(
        int number,
        @Nullable Geometry geometry,
        @Nullable Text geometryProblem,
        boolean heightDropped,
        Map<String, @Nullable Object> properties) {
    /** Makes geometries in JGD2011 longitude and latitude. */
    public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 6668);

    /**
     * A property as text; numbers as they would be written without a fraction where they have none.
     */
    public Optional<String> find(String property) {
        var value = properties.get(property);
        return value == null
                ? Optional.empty()
                : Optional.of(value.toString()).filter(s -> !s.isBlank());
    }
}
