package jp.ritchi.interchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A point of the expressway network.
 *
 * @param position EPSG:6668, x = longitude
 * @param smart whether it is a smart interchange (ETC only)
 * @param hasExit whether one can leave the expressway there; a plain junction has none
 * @param positionalAccuracy class of the position, as for every stored row
 */
public record Interchange(
        String id,
        String nameJa,
        @Nullable String nameEn,
        Coordinate position,
        boolean smart,
        boolean hasExit,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String positionalAccuracy,
        String sourceId,
        String sourceTitleJa,
        String sourceTitleEn) {

    /** Whether it is in service on {@code day}, as far as the data says. */
    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day))
                && (validTo == null || !validTo.isBefore(day));
    }

    /** The English name, or the Japanese one where there is none. */
    public String nameForEnglish() {
        return nameEn == null ? nameJa : nameEn;
    }
}
