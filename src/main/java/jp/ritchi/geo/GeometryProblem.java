package jp.ritchi.geo;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * One thing wrong with a geometry somebody gave us, with a sentence that says what to do about it.
 *
 * @param code stable, kebab-case
 * @param ja the sentence in Japanese
 * @param en the sentence in English
 * @param place where it is, in the numbers as they were given; null when it is nowhere in
 *     particular
 * @param parameters the figures of the sentence by name
 */
public record GeometryProblem(
        String code,
        String ja,
        String en,
        @Nullable Coordinate place,
        Map<String, Object> parameters) {
    public GeometryProblem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(ja);
        Objects.requireNonNull(en);
        parameters = Map.copyOf(parameters);
    }

    static GeometryProblem of(String code, String ja, String en) {
        return new GeometryProblem(code, ja, en, null, Map.of());
    }

    GeometryProblem at(Coordinate where) {
        return new GeometryProblem(code, ja, en, where, parameters);
    }

    GeometryProblem with(Map<String, Object> figures) {
        return new GeometryProblem(code, ja, en, place, figures);
    }
}
