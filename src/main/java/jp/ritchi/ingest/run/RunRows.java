package jp.ritchi.ingest.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.ritchi.ingest.Counts;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.IssueKind;
import jp.ritchi.ingest.mapping.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes runs of rows. */
@Component
class RunRows implements RowMapper<ImportRun> {
    private static final String SHORT =
            """
            id, state, files, sha256, bytes, asked_format, format, collection, special, counts,
            issue_kinds, issues_total, problem, created_by, created_at, committed_at, written
            """;

    /** Everything of a run. */
    static final String WHOLE =
            "SELECT recognition, settings, issues, preview, " + SHORT + " FROM ingest.run ";

    /** The same without what is long. */
    static final String SUMMARY =
            "SELECT NULL AS recognition, NULL AS settings, '[]' AS issues, '{}' AS preview, "
                    + SHORT
                    + " FROM ingest.run ";

    private static final String NUL = "\\u0000";

    /** As JSON writes it, told from a backslash that is followed by the letters. */
    private static final Pattern WRITTEN_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private final JsonMapper json;

    RunRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public ImportRun mapRow(ResultSet row, int index) throws SQLException {
        var committed = row.getTimestamp("committed_at");
        return new ImportRun(
                row.getObject("id", UUID.class),
                RunState.of(row.getString("state")),
                names(row.getString("files")),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getString("asked_format"),
                row.getString("format"),
                row.getString("collection"),
                row.getBoolean("special"),
                read(row, "recognition", JsonNode.class),
                read(row, "settings", Settings.class),
                counts(row.getString("counts")),
                json.readValue(
                        row.getString("issue_kinds"), new TypeReference<List<IssueKind>>() {}),
                json.readValue(row.getString("issues"), new TypeReference<List<ImportIssue>>() {}),
                row.getLong("issues_total"),
                map(row.getString("preview")),
                read(row, "problem", RunProblem.class),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                committed == null ? null : committed.toInstant(),
                written(row));
    }

    private List<String> names(String files) {
        return json.readTree(files).findValuesAsString("name");
    }

    private <T> @Nullable T read(ResultSet row, String column, Class<T> type) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : json.readValue(text, type);
    }

    private Map<String, Object> map(String text) {
        return json.readValue(text, new TypeReference<Map<String, Object>>() {});
    }

    private Map<String, Long> written(ResultSet row) throws SQLException {
        var written = row.getString("written");
        return written == null
                ? Map.of()
                : json.readValue(written, new TypeReference<Map<String, Long>>() {});
    }

    /** PostgreSQL keeps no NUL; what a file has of them is shown as unreadable characters. */
    String text(Object value) {
        var text = json.writeValueAsString(value);
        return text.contains(NUL) ? WRITTEN_NUL.matcher(text).replaceAll("$1\\\\uFFFD") : text;
    }

    static Timestamp at(java.time.Instant time) {
        return Timestamp.from(time);
    }

    /** Runs of earlier releases counted fewer things; what they did not count is nothing. */
    private Counts counts(String stored) {
        return json.readerFor(Counts.class)
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .readValue(stored);
    }
}
