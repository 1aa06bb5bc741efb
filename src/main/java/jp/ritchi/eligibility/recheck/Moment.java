package jp.ritchi.eligibility.recheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an answer depends on beside its parcel: the day, and the version of every layer that the
 * caller may see.
 */
record Moment(LocalDate day, Map<String, Long> stamps) {
    private static final String PARCELS = "parcels";
    private static final String PROGRAMMES = "programmes";

    /** Kept values follow from parcels and interchanges: no answer rests on them. */
    private static final String DERIVED = "parcel-screenings";

    /** Whether an answer can only differ from then for a parcel that itself has changed. */
    boolean differsInParcelsAtMost(@Nullable Moment then) {
        if (then == null || !then.day.equals(day)) {
            return false;
        }
        return changed(then).stream().allMatch(PARCELS::equals);
    }

    private Set<String> changed(Moment then) {
        var layers = new TreeSet<>(stamps.keySet());
        layers.addAll(then.stamps.keySet());
        layers.remove(DERIVED);
        layers.removeIf(layer -> Objects.equals(stamps.get(layer), then.stamps.get(layer)));
        return layers;
    }

    /**
     * Why an answer has changed since then: the layers that were read and have changed, {@code
     * programmes}, {@code parcels}; {@code day} or {@code software} when nothing else has.
     */
    List<String> causes(@Nullable Moment then, Set<String> read, boolean parcel, boolean rules) {
        var causes = new ArrayList<String>();
        if (parcel) {
            causes.add(PARCELS);
        }
        if (rules) {
            causes.add(PROGRAMMES);
        }
        if (then != null) {
            changed(then).stream()
                    .filter(read::contains)
                    .filter(layer -> !causes.contains(layer))
                    .forEach(causes::add);
        }
        if (causes.isEmpty() && then != null) {
            // The row itself does not tell, but its table does.
            var layers = changed(then);
            layers.retainAll(Set.of(PARCELS, PROGRAMMES));
            causes.addAll(layers);
        }
        if (causes.isEmpty()) {
            boolean sameDay = then != null && then.day.equals(day);
            causes.add(sameDay ? "software" : "day");
        }
        return causes;
    }
}
