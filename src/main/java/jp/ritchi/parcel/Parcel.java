package jp.ritchi.parcel;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A parcel as far as decisions about land need it.
 *
 * @param geometry EPSG:6668, longitude first
 * @param plannedLots how many lots or companies its sale is planned for; absent when nobody said
 * @param areaSquareMetres on the ellipsoid
 * @param registeredSquareMetres area in the registry (公簿面積); absent when not known
 * @param coordinateClass 座標値種別: 測量成果 or 図上測量; absent when not known
 * @param accuracyClass 精度区分 of the land survey, 甲一 … 乙三; absent when not known
 * @param positionalAccuracy class of the position, as for every stored row
 * @param synthetic whether it was invented for demonstration
 */
public record Parcel(
        String id,
        String name,
        Geometry geometry,
        @Nullable String lotNumber,
        @Nullable String municipalityCode,
        double areaSquareMetres,
        @Nullable Double registeredSquareMetres,
        @Nullable String coordinateClass,
        @Nullable String accuracyClass,
        @Nullable String positionalAccuracy,
        @Nullable Integer plannedLots,
        boolean synthetic,
        String sourceId,
        String sourceTitleJa,
        String sourceTitleEn) {}
