package jp.ritchi.ogcapi.features;

import java.util.Optional;
import jp.ritchi.ogcapi.param.Position;

/**
 * Features that were read at once, all of one moment.
 *
 * @param text their GeoJSON, a comma and a line end between any two
 * @param from where the first begins in {@code text}
 * @param count how many they are
 * @param before the place before the first; empty when there is none
 * @param after the place after the last; empty when there is none
 * @param more whether others lie beyond, in the direction of reading
 */
record Block(
        Utf8Buffer text,
        int from,
        int count,
        Optional<Position> before,
        Optional<Position> after,
        boolean more) {}
