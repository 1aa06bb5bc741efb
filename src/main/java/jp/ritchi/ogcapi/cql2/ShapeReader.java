package jp.ritchi.ogcapi.cql2;

import org.locationtech.jts.geom.Geometry;

/** Takes a shape from the filter's coordinate system to EPSG:6668, longitude first. */
public interface ShapeReader {
    /**
     * @throws jp.ritchi.geo.RefusedGeometryException when its numbers cannot be coordinates there
     */
    Geometry toStored(Geometry shape);
}
