package jp.ritchi.ingest.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ritchi.layer.LayerTable;

/**
 * Every statement about staged rows. Names come from the database's own catalogue, values are
 * bound: {@code :asOf}, {@code :dataset}, {@code :collection}, {@code :d_…} for the defaults.
 */
final class StageSql {
    /** Kept as they are by a row that is otherwise unchanged. */
    private static final Set<String> UNCOMPARED = Set.of("as_of");

    private static final String ACCURACY = "positional_accuracy";

    private static final String COPY = "COPY staged (%s) FROM STDIN (FORMAT binary)";

    private static final String PERSONS =
            "(t.changed_by <> 'seed' AND t.changed_by NOT LIKE 'import:%')";

    private static final String OF_DATASET =
            """
            (SELECT id FROM ingest.run WHERE collection = :collection AND dataset = :dataset)""";

    private final LayerTable table;
    private final Staged staged;
    private final Edition edition;
    private final Map<String, String> presets;

    /** Column of the table to the expression for it over a staged row {@code s}. */
    private final Map<String, String> filled = new LinkedHashMap<>();

    /**
     * @param presets what the database gives for columns without a value, by column
     */
    StageSql(LayerTable table, Staged staged, Edition edition, Map<String, String> presets) {
        this.table = table;
        this.staged = staged;
        this.edition = edition;
        this.presets = presets;
        fill();
    }

    private void fill() {
        staged.columns().stream()
                .map(StagedColumn::name)
                .filter(name -> !Taken.is(name))
                .forEach(name -> filled.put(name, expression(name)));
        edition.defaults()
                .keySet()
                .forEach(name -> filled.putIfAbsent(name, "CAST(:d_" + name + " AS text)"));
        filled.putIfAbsent("as_of", "CAST(:asOf AS date)");
        place();
    }

    /** A list of attributes says nothing about places: what is stored of them stays. */
    private void place() {
        if (staged.tellsPlaces()) {
            filled.computeIfPresent(
                    ACCURACY,
                    (name, value) -> "CASE WHEN s.geom IS NOT NULL THEN " + value + " END");
            filled.put("geom", "s.geom");
            return;
        }
        filled.remove(ACCURACY);
        if (table.derived() != null) {
            table.derived().columns().stream()
                    .filter(name -> table.columns().get(name).optional())
                    .forEach(filled::remove);
        }
    }

    private String expression(String name) {
        var own = "s." + quoted(name);
        var column = table.columns().get(name);
        var fallback = edition.defaults().containsKey(name) ? ":d_" + name : null;
        if (staged.comesBack() && name.equals(ACCURACY)) {
            return own;
        }
        if (fallback == null && column != null && !column.optional() && column.preset()) {
            fallback = presets.get(name);
        }
        return fallback == null ? own : "coalesce(" + own + ", " + fallback + ")";
    }

    String create() {
        var columns = new ArrayList<String>();
        columns.add("row_number bigint NOT NULL, place text, id text NOT NULL");
        columns.add("refused boolean NOT NULL");
        staged.columns().forEach(c -> columns.add(quoted(c.name()) + " " + c.type()));
        columns.add("geom geometry");
        return "CREATE TEMPORARY TABLE staged (%s) ON COMMIT DROP"
                .formatted(String.join(", ", columns));
    }

    /** Asked first, because most files name no id twice and finding out which costs three joins. */
    static final String ANY_AGAIN =
            "SELECT EXISTS (SELECT FROM staged GROUP BY id HAVING count(*) > 1)";

    /** Takes the rows of a file that has some of the columns. */
    static String copy(List<StagedColumn> columns) {
        var names = new ArrayList<>(List.of("row_number", "place", "id", "refused"));
        columns.forEach(column -> names.add(quoted(column.name())));
        names.add("geom");
        return COPY.formatted(String.join(", ", names));
    }

    /** Removes all but the first row of each id, and says which they were. */
    String again() {
        var content =
                staged.columns().stream()
                        .map(c -> "{}." + quoted(c.name()))
                        .collect(Collectors.joining(", ", "ROW({}.refused, ", ", {}.geom)"));
        return """
        WITH again AS (
            SELECT id FROM staged GROUP BY id HAVING count(*) > 1
        ), ranked AS (
            SELECT s.ctid AS at, first_value(s.ctid) OVER w AS first, row_number() OVER w AS n
            FROM staged s JOIN again USING (id)
            WINDOW w AS (PARTITION BY s.id ORDER BY s.refused, s.row_number, s.ctid)
        ), gone AS (
            DELETE FROM staged WHERE ctid IN (SELECT at FROM ranked WHERE n > 1)
        )
        SELECT s.row_number, s.place, s.id, f.row_number AS first,
            %s IS NOT DISTINCT FROM %s AS same
        FROM ranked r JOIN staged s ON s.ctid = r.at JOIN staged f ON f.ctid = r.first
        WHERE r.n > 1 AND NOT s.refused ORDER BY s.row_number
        """
                .formatted(content.replace("{}", "s"), content.replace("{}", "f"));
    }

    /** What becomes of each row that is not refused. */
    String decide() {
        return """
        CREATE TEMPORARY TABLE decided ON COMMIT DROP AS
        SELECT s.id, t.version, CASE WHEN t.id IS NULL THEN 'NEW'
            WHEN NOT (%s) THEN 'UNCHANGED'
            WHEN %s THEN 'EDITED'
            WHEN r.dataset <> :dataset THEN 'OTHER'
            ELSE 'CHANGED' END AS outcome
        FROM staged s LEFT JOIN %s t ON t.id = s.id LEFT JOIN ingest.run r ON r.id = t.import_run
        WHERE NOT s.refused
        """
                .formatted(differs(), PERSONS, table.name());
    }

    /** Whether what is stored and what the file would make of it are two things. */
    String differs() {
        var pairs = new ArrayList<String>();
        filled.forEach(
                (name, value) -> {
                    if (!UNCOMPARED.contains(name) || isStaged(name)) {
                        pairs.add("t." + quoted(name) + " IS DISTINCT FROM " + value);
                    }
                });
        if (!isStaged("valid_to")) {
            pairs.add("(t.valid_to IS NOT NULL AND t.import_run IN " + OF_DATASET + ")");
        }
        return String.join(" OR ", pairs);
    }

    private boolean isStaged(String name) {
        return staged.columns().stream().anyMatch(column -> column.name().equals(name));
    }

    String counts() {
        return "SELECT outcome, count(*) FROM decided GROUP BY outcome";
    }

    /** The rows of one outcome, for telling of them. */
    String told() {
        return """
        SELECT s.row_number, s.place, s.id, t.name_ja, t.version, r.dataset
        FROM decided d JOIN staged s USING (id) JOIN %s t USING (id)
            LEFT JOIN ingest.run r ON r.id = t.import_run
        WHERE d.outcome = :outcome ORDER BY s.row_number
        """
                .formatted(table.name());
    }

    /** The same where rows may have no stored one any more. */
    String left() {
        return """
        SELECT s.row_number, s.place, s.id, d.version FROM decided d JOIN staged s USING (id)
        WHERE d.outcome = :outcome ORDER BY s.row_number
        """;
    }

    /** Some rows of one outcome, for showing on the map. */
    String shown() {
        return """
        SELECT s.id, %s AS name_ja, ST_AsBinary(s.geom) AS geom
        FROM decided d JOIN staged s USING (id)
        WHERE d.outcome = :outcome AND s.geom IS NOT NULL LIMIT :most
        """
                .formatted(filled.getOrDefault("name_ja", "s.id"));
    }

    String insert() {
        var names = filled.keySet().stream().map(StageSql::quoted).toList();
        return """
        INSERT INTO %s (id, changed_by, changed_at, import_run, %s)
        SELECT s.id, :actor, :at, :run, %s
        FROM staged s JOIN decided d USING (id) WHERE d.outcome = 'NEW' ORDER BY s.geom
        """
                .formatted(
                        table.name(), String.join(", ", names), String.join(", ", filled.values()));
    }

    /** Writes changed rows; not those that somebody has changed since they were compared. */
    String update() {
        var sets = new ArrayList<String>();
        filled.forEach((name, value) -> sets.add(quoted(name) + " = " + value));
        if (!isStaged("valid_to")) {
            sets.add(
                    "valid_to = CASE WHEN t.import_run IN "
                            + OF_DATASET
                            + " THEN NULL ELSE t.valid_to END");
        }
        return """
        UPDATE %s t SET %s, version = t.version + 1, changed_by = :actor, changed_at = :at,
            import_run = :run
        FROM staged s JOIN decided d USING (id)
        WHERE d.outcome = 'CHANGED' AND t.id = s.id AND t.version = d.version
        """
                .formatted(table.name(), String.join(", ", sets));
    }

    /** Stored rows of earlier editions that the file lacks and that have not ended by its day. */
    private String missing() {
        return """
        FROM %s t WHERE t.import_run IN %s AND (t.valid_to IS NULL OR t.valid_to > greatest(:ends, t.valid_from))
            AND NOT EXISTS (SELECT FROM staged s WHERE s.id = t.id)%s
        """
                .formatted(table.name(), OF_DATASET, withinScope());
    }

    private String withinScope() {
        var scope = staged.scope();
        if (scope == null) {
            return "";
        }
        return scope.column() == null
                ? " AND EXISTS (SELECT FROM ingest.run r WHERE r.id = t.import_run AND r.covers <@ CAST(:covers AS text[]))"
                : " AND left(t."
                        + quoted(scope.column())
                        + ", "
                        + scope.characters()
                        + ") = ANY (:covers)";
    }

    String countMissing() {
        return "SELECT count(*) " + missing();
    }

    /** Those that all who see the rows of the file may see. */
    String shownMissing() {
        return "SELECT t.id, t.name_ja, ST_AsBinary(t.geom) AS geom "
                + missing()
                + " AND t.geom IS NOT NULL AND t.visibility IN ('public', :d_visibility) LIMIT :most";
    }

    String close() {
        return "UPDATE "
                + table.name()
                + " u SET valid_to = greatest(:ends, u.valid_from), version = u.version + 1, changed_by = :actor,"
                + " changed_at = :at, import_run = :run WHERE u.id IN (SELECT t.id "
                + missing()
                + ")";
    }

    static final String NOT_TO_BE_PASSED_ON =
            "SELECT title_ja FROM core.source WHERE id = :d_source_id AND NOT redistributable";

    static final String REMEMBER =
            "UPDATE ingest.run SET dataset = :dataset, covers = :covers, edition = :asOf WHERE id = :run";

    /**
     * The day of the newest edition that is stored of any part that the file holds. Rows cannot
     * tell: one that an edition leaves unchanged keeps its older day.
     */
    String newestEdition() {
        var parts = staged.scope() == null ? "" : " AND r.covers && CAST(:covers AS text[])";
        return """
        SELECT max(r.edition) FROM ingest.run r WHERE r.collection = :collection
            AND r.dataset = :dataset AND r.state <> 'undone'\
        """
                + parts;
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    List<String> columns() {
        return List.copyOf(filled.keySet());
    }

    /** Expression of each column that the file or its settings fill. */
    Map<String, String> filled() {
        return filled;
    }
}
