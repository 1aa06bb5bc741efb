package jp.ritchi.ogcapi.features;

import java.util.List;
import java.util.Optional;
import jp.ritchi.ogcapi.param.Position;

/**
 * Features that were read at once, all of one moment.
 *
 * @param features their GeoJSON in UTF-8, in the order asked for
 * @param before the place before the first; empty when there is none
 * @param after the place after the last; empty when there is none
 * @param more whether others lie beyond, in the direction of reading
 */
record Block(
        List<byte[]> features, Optional<Position> before, Optional<Position> after, boolean more) {}
