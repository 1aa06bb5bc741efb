package jp.ritchi.parcel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Remembers the parcels of a file by municipality, place codes and lot number, to find those that
 * several sheets show. About a hundred bytes a parcel; outlines are kept as hashes only.
 */
final class TizuTwins {
    private static final double MILLIMETRES = 1_000;

    private final Map<Long, Seen> byLot = new HashMap<>();
    private final List<String> places = new ArrayList<>();

    /** A parcel that came before; others of the same lot before it. */
    private record Seen(int place, int map, long number, long shape, @Nullable Seen before) {}

    /**
     * The earlier parcel of the same lot.
     *
     * @param same whether its outline is the same, to the millimetre
     * @param sameMap whether its sheet has the same name
     */
    record Twin(String place, long number, boolean same, boolean sameMap) {}

    /**
     * The parcel of the same lot on an earlier sheet, rather one of the same outline. Only lot
     * numbers that name one parcel of their sheet are looked at.
     *
     * @param plane the outline in metres
     */
    Optional<Twin> find(TizuRow row, TizuParcelIds ids, Geometry plane) {
        if (places.isEmpty() || !places.get(places.size() - 1).equals(row.place())) {
            places.add(row.place());
        }
        long key = hash(row.sheet().municipalityCode() + "|" + TizuParcelIds.lot(row.parcel()));
        int map = ids.prefix().hashCode();
        long shape = shape(plane);
        var last = byLot.get(key);
        Seen twin = last;
        for (var seen = last; seen != null; seen = seen.before) {
            twin = seen.shape == shape ? seen : twin;
        }
        boolean same = twin != null && twin.shape == shape;
        if (!same) {
            byLot.put(key, new Seen(places.size() - 1, map, row.number(), shape, last));
        }
        return Optional.ofNullable(twin)
                .map(seen -> new Twin(places.get(seen.place), seen.number, same, seen.map == map));
    }

    /** The same for the same outline, wherever its rings begin and however they turn. */
    private static long shape(Geometry plane) {
        var normal = plane.norm();
        long hash = 0xcbf29ce484222325L;
        for (var at : normal.getCoordinates()) {
            hash = mixed(hash, Math.round(at.x * MILLIMETRES));
            hash = mixed(hash, Math.round(at.y * MILLIMETRES));
        }
        return hash;
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mixed(long hash, long value) {
        long mixed = (hash ^ value) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 29;
    }
}
