package jp.ritchi.layer;

import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * Stored columns of a layer that follow from the geometry alone. Whoever writes a geometry writes
 * them with it, so that the two can never disagree; nobody can set them otherwise. One bean of this
 * type is asked without any other registration.
 */
public interface DerivedColumns {
    /** Id of the layer. */
    String layer();

    /** Names of the columns. */
    Set<String> columns();

    /**
     * A value for each of {@link #columns}.
     *
     * @param lonLat EPSG:6668, longitude first; checked for validity
     */
    Map<String, Object> of(Geometry lonLat);
}
