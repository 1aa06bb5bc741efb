package jp.ritchi.ingest.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ritchi.layer.LayerTable;

/** Statements about staged rows that come back from an export. */
final class ReturnSql {
    /** What the service writes itself, and the place, which is staged in another way. */
    private static final Set<String> KEPT =
            Set.of("id", "geom", "version", "changed_by", "changed_at", "import_run");

    /** Some 1 mm in degrees: what numbers lose in another coordinate system or in a spreadsheet. */
    private static final String NEAR = "1e-8";

    /** Comparing each vertex with each takes too long for more. */
    private static final int MOST_COMPARED = 2_000;

    private final LayerTable table;
    private final Staged file;
    private final List<StagedColumn> absent = new ArrayList<>();

    /**
     * @param file what the file has
     */
    ReturnSql(LayerTable table, Staged file) {
        this.table = table;
        this.file = file;
        table.columns()
                .forEach(
                        (name, column) -> {
                            if (!KEPT.contains(name) && !isStaged(name)) {
                                absent.add(new StagedColumn(name, column.type()));
                            }
                        });
    }

    private boolean isStaged(String name) {
        return file.columns().stream().anyMatch(column -> column.name().equals(name));
    }

    /** Rows with all columns of the table. */
    Staged whole() {
        return file.with(absent);
    }

    /**
     * Gives rows what the file does not have of them. A place is the stored one where the file has
     * none, and where it differs by no more than a way through a spreadsheet, another coordinate
     * system or another order of its corners may do; what follows from it stays with it.
     */
    String complete() {
        var sets = new LinkedHashMap<String, String>();
        sets.put("geom", placed("geom"));
        if (table.derived() != null) {
            table.derived().columns().forEach(name -> sets.put(name, placed(name)));
        }
        // No table of texts tells an empty one from none.
        file.columns().stream()
                .filter(column -> column.type().equals("text"))
                .map(StagedColumn::name)
                .forEach(
                        name ->
                                sets.put(
                                        name,
                                        "CASE WHEN t.%1$s = '' THEN coalesce(o.%1$s, '') ELSE o.%1$s END"
                                                .formatted(quoted(name))));
        absent.forEach(column -> sets.put(column.name(), "t." + quoted(column.name())));
        var list =
                sets.entrySet().stream()
                        .map(set -> quoted(set.getKey()) + " = " + set.getValue())
                        .collect(Collectors.joining(", "));
        return """
        UPDATE staged s SET %s
        FROM staged o JOIN %s t USING (id) CROSS JOIN LATERAL (SELECT coalesce(%s, false) AS same) p
        WHERE s.ctid = o.ctid AND NOT o.refused
        """
                .formatted(list, table.name(), samePlace());
    }

    private static String placed(String name) {
        return "CASE WHEN p.same THEN t.%1$s ELSE o.%1$s END".formatted(quoted(name));
    }

    private static String samePlace() {
        return """
        (o.geom IS NULL OR o.geom = t.geom
            OR ST_Normalize(ST_Multi(o.geom)) = ST_Normalize(ST_Multi(t.geom))
            OR ST_NPoints(o.geom) = ST_NPoints(t.geom) AND ST_NPoints(t.geom) <= %d
                AND ST_HausdorffDistance(o.geom, t.geom) < %s)
        """
                .formatted(MOST_COMPARED, NEAR);
    }

    /** What becomes of each row that is not refused. */
    String decide(String differs) {
        return """
        CREATE TEMPORARY TABLE decided ON COMMIT DROP AS
        SELECT s.id, t.version, CASE
            WHEN t.id IS NULL AND s.taken_version IS NOT NULL THEN 'GONE'
            WHEN t.id IS NULL AND (%s) THEN 'INCOMPLETE'
            WHEN t.id IS NULL THEN 'NEW'
            WHEN NOT (%s) THEN 'UNCHANGED'
            WHEN s.taken_version IS NULL THEN 'UNTOLD'
            WHEN s.taken_version <> t.version
                OR abs(extract(epoch FROM s.taken_at - t.changed_at)) > 0.002 THEN 'MEANWHILE'
            ELSE 'CHANGED' END AS outcome
        FROM staged s LEFT JOIN %s t ON t.id = s.id
        WHERE NOT s.refused
        """
                .formatted(incomplete(), differs, table.name());
    }

    /** Whether a new row lacks what a row must have and nothing else fills. */
    private String incomplete() {
        var conditions = new ArrayList<String>();
        conditions.add("false");
        table.columns()
                .forEach(
                        (name, column) -> {
                            boolean must = !column.optional() && !column.preset();
                            boolean told = name.equals("geom") || name.equals("name_ja");
                            if (must && (told || absent.stream().anyMatch(a -> a.is(name)))) {
                                conditions.add("s." + quoted(name) + " IS NULL");
                            }
                        });
        if (table.derived() != null) {
            conditions.add("s.geom IS NULL");
        }
        return String.join(" OR ", conditions);
    }

    /**
     * Rows that are changed, with what changes.
     *
     * @param filled expression of each column over a staged row
     */
    String changes(Map<String, String> filled) {
        var parts = new ArrayList<String>();
        filled.forEach(
                (name, value) -> {
                    var stored = "t." + quoted(name);
                    var shown =
                            name.equals("geom")
                                    ? "'geometry'"
                                    : "format('%s: %%s → %%s', %s, %s)"
                                            .formatted(name, shown(stored), shown(value));
                    parts.add(
                            "CASE WHEN %s IS DISTINCT FROM %s THEN %s END"
                                    .formatted(stored, value, shown));
                });
        return """
        SELECT s.row_number, s.place, s.id, concat_ws('; ', %s) AS changes
        FROM decided d JOIN staged s USING (id) JOIN %s t USING (id)
        WHERE d.outcome = 'CHANGED' ORDER BY s.row_number LIMIT :most
        """
                .formatted(String.join(", ", parts), table.name());
    }

    private static String shown(String value) {
        return "coalesce(left((%s)::text, 80), '—')".formatted(value);
    }

    private static String quoted(String name) {
        return StageSql.quoted(name);
    }
}
