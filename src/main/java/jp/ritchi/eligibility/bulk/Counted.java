package jp.ritchi.eligibility.bulk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ritchi.geo.bulk.PointSet;
import org.locationtech.jts.geom.Coordinate;

/**
 * The interchanges that count for one level: those with an exit that are in service on the day, as
 * the criterion of distance counts them unless a programme says otherwise.
 *
 * @param positions by id, in the order of the ids
 */
record Counted(TreeMap<String, Coordinate> positions) {
    List<String> ids() {
        return List.copyOf(positions.keySet());
    }

    PointSet points() {
        return new PointSet(List.copyOf(positions.values()));
    }

    /** Those of this set that the other lacks or has elsewhere. */
    Counted without(Counted other) {
        var rest = new TreeMap<String, Coordinate>();
        for (Map.Entry<String, Coordinate> entry : positions.entrySet()) {
            var there = other.positions.get(entry.getKey());
            if (there == null || !there.equals2D(entry.getValue())) {
                rest.put(entry.getKey(), entry.getValue());
            }
        }
        return new Counted(rest);
    }
}
