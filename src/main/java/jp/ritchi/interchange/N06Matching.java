package jp.ritchi.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;

/**
 * Finds which stored row a point of the file is a new edition of: the same name within 500 m, the
 * same type before another type, the nearest first, each row once. Names repeat across the country,
 * so a name alone says nothing.
 */
final class N06Matching {
    private static final double REACH_METRES = 500;
    private static final double MOVED_METRES = 1;

    /** A point and a row that may be the same place. */
    private record Pair(N06Point point, InterchangeEntity stored, double metres) {
        boolean otherType() {
            return point.type() != stored.n06Type;
        }
    }

    private final Map<N06Point, InterchangeEntity> matches = new IdentityHashMap<>();

    N06Matching(List<N06Point> points, List<InterchangeEntity> stored) {
        var byName =
                stored.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> N06Point.key(row.n06Type, row.nameJa())));
        var pairs = new ArrayList<Pair>();
        for (var point : points) {
            for (var row :
                    byName.getOrDefault(N06Point.key(point.type(), point.name()), List.of())) {
                double metres =
                        GeodesicDistance.between(
                                point.position().getCoordinate(), row.position().getCoordinate());
                if (metres <= REACH_METRES) {
                    pairs.add(new Pair(point, row, metres));
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::otherType).thenComparing(Pair::metres));
        var taken = new HashSet<String>();
        for (var pair : pairs) {
            if (!matches.containsKey(pair.point) && taken.add(pair.stored.id())) {
                matches.put(pair.point, pair.stored);
            }
        }
    }

    /** The rows to store, with the ids of the rows they replace; says what was matched. */
    List<InterchangeEntity> rows(List<N06Point> points, ImportReport report) {
        var ids = new HashMap<String, Integer>();
        var rows = new ArrayList<InterchangeEntity>();
        for (var point : points) {
            var row = new InterchangeEntity(point, point.id());
            var stored = matches.get(point);
            if (stored != null) {
                row.replacing(stored);
                tellMove(point, stored, report);
                ids.put(stored.id(), point.number());
            }
            rows.add(row);
        }
        if (!ids.isEmpty()) {
            report.add(
                    ImportIssue.info(
                                    "matched-existing",
                                    0,
                                    ids.size()
                                            + " 件は、すでにある行（同じ名前で 500 m 以内）の新しい版とみなし、その ID と名称を残します。",
                                    ids.size()
                                            + " points are editions of rows that exist (same name within 500 m); those keep their ids and names.")
                            .ofFile());
        }
        return rows;
    }

    private static void tellMove(N06Point point, InterchangeEntity stored, ImportReport report) {
        double metres =
                GeodesicDistance.between(
                        point.position().getCoordinate(), stored.position().getCoordinate());
        if (metres > MOVED_METRES) {
            var by = String.format("%.1f", metres);
            report.add(
                    ImportIssue.info(
                                    "moved",
                                    point.number(),
                                    "「" + stored.nameJa() + "」の位置が " + by + " m 変わります。",
                                    stored.id() + " moves by " + by + " m.")
                            .at(stored.id()));
        }
    }
}
