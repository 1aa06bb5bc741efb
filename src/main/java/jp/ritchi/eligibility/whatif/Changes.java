package jp.ritchi.eligibility.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * What is imagined to be different: interchanges elsewhere, new ones, fewer of them, another radius
 * or another minimum area.
 *
 * @param moves new positions by the id of the interchange, EPSG:6668, x = longitude
 * @param removals ids of interchanges that are imagined away
 * @param radiusMetres absent when the programme's own stays
 * @param minimumHectares absent when the programme's own stays
 */
record Changes(
        Map<String, Coordinate> moves,
        List<Addition> additions,
        Set<String> removals,
        @Nullable Double radiusMetres,
        @Nullable Double minimumHectares) {

    /**
     * An interchange that is imagined.
     *
     * @param opens the day it opens; absent when it counts at any time
     */
    record Addition(Coordinate position, @Nullable LocalDate opens) {}

    boolean touchInterchanges() {
        return !(moves.isEmpty() && additions.isEmpty() && removals.isEmpty());
    }

    /** The ids of the stored interchanges that are named. */
    List<String> named() {
        var ids = new ArrayList<>(moves.keySet());
        ids.addAll(removals);
        return ids;
    }
}
