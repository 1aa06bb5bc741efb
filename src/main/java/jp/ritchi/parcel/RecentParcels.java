package jp.ritchi.parcel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The parcels that were asked for lately, as they were under one stamp; those asked for longest ago
 * go first. A parcel with very many vertices is not kept, so that memory stays bounded.
 */
class RecentParcels {
    static final int KEPT = 5_000;
    static final int MOST_VERTICES = 500;

    private record Key(String id, LocalDate day) {}

    private final Map<Key, Parcel> byKey =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Parcel> eldest) {
                    return size() > KEPT;
                }
            };

    /** All of them in the order of their ids; empty as soon as one is not kept. */
    synchronized Optional<List<Parcel>> find(Collection<String> ids, LocalDate day) {
        var found = new ArrayList<Parcel>();
        for (String id : new TreeSet<>(ids)) {
            var parcel = byKey.get(new Key(id, day));
            if (parcel == null) {
                return Optional.empty();
            }
            found.add(parcel);
        }
        return Optional.of(found);
    }

    synchronized void put(Parcel parcel, LocalDate day) {
        if (parcel.geometry().getNumPoints() <= MOST_VERTICES) {
            byKey.put(new Key(parcel.id(), day), parcel);
        }
    }
}
