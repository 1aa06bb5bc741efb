package jp.ritchi.parcel;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A parcel as far as decisions about land need it.
 *
 * @param geometry EPSG:6668, longitude first
 * @param plannedLots how many lots or companies its sale is planned for; absent when nobody said
 * @param synthetic whether it was invented for demonstration
 */
public record Parcel(
        String id,
        String name,
        Geometry geometry,
        @Nullable Integer plannedLots,
        boolean synthetic,
        String sourceId,
        String sourceTitleJa,
        String sourceTitleEn) {}
