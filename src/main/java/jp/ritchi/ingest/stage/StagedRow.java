package jp.ritchi.ingest.stage;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row that is fit to be stored.
 *
 * @param number row or feature number in the file
 * @param place other words for where it is, such as the sheet
 * @param id of the feature
 * @param lonLat EPSG:6668, checked; absent for a row without a place
 * @param values one for each column of the {@link StageWriter}, of the class of its type: String,
 *     Long, BigDecimal, Double, Boolean, LocalDate, OffsetDateTime, UUID
 */
public record StagedRow(
        long number,
        @Nullable String place,
        String id,
        @Nullable Geometry lonLat,
        @Nullable Object[] values) {}
