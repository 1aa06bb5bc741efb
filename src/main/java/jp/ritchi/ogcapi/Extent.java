package jp.ritchi.ogcapi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows cover that the caller may see.
 *
 * @param bbox west, south, east, north in degrees; absent when there is no row
 * @param from first day, absent when some row has no beginning
 * @param to last day, absent when some row has no end
 */
public record Extent(
        @Nullable List<Double> bbox, @Nullable LocalDate from, @Nullable LocalDate to) {}
