package jp.ritchi.eligibility.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Programme;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Versions of programmes and their history, as far as the caller may see them. */
@Component
class VersionReads {
    private static final String VERSIONS =
            """
            SELECT document::text AS document, source_title_ja, source_title_en, revision,
                changed_at, changed_by
            FROM policy.programmes WHERE id = ? ORDER BY effective_from DESC, version DESC
            """;
    private static final String HISTORY =
            """
            SELECT version, revision, change, effective_from, effective_to, changed_at, changed_by
            FROM policy.programme_history WHERE id = ? ORDER BY seq DESC
            """;
    private static final String SOURCES =
            """
            SELECT id, title_ja, title_en FROM policy.sources
            WHERE 'staff' = ANY (policy.visible()) ORDER BY id
            """;
    private static final String EARLIER =
            """
            SELECT document::text FROM policy.programme_history
            WHERE id = ? AND version = ? AND revision = ? AND change <> 'removed'
            ORDER BY seq DESC LIMIT 1
            """;

    private final LayerReads reads;
    private final JsonMapper json;

    VersionReads(LayerReads reads, JsonMapper json) {
        this.reads = reads;
        this.json = json;
    }

    /** A version that is told to the caller, with who wrote it for those who may know. */
    record Version(
            Programme programme,
            Text sourceTitle,
            int revision,
            Instant changedAt,
            @Nullable String changedBy) {}

    /** One change of a version. */
    record Change(
            String version,
            int revision,
            String change,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            Instant changedAt,
            @Nullable String changedBy) {}

    /** Newest first; never empty. */
    List<Version> list(String id) {
        var versions =
                reads.read(
                        client ->
                                client.sql(VERSIONS)
                                        .param(id)
                                        .query((row, number) -> version(row))
                                        .list());
        if (versions.isEmpty()) {
            throw RequestProblem.notFound(
                    "no-such-programme",
                    "「" + shown(id) + "」という制度はありません。/api/programmes の一覧から選んでください。",
                    "There is no programme \"" + shown(id) + "\". Choose one of /api/programmes.");
        }
        return versions;
    }

    Version get(String id, String version) {
        return list(id).stream()
                .filter(stored -> stored.programme().version().equals(version))
                .findFirst()
                .orElseThrow(() -> noSuchVersion(id, version));
    }

    /** The document as it was at an earlier revision. */
    Programme get(String id, String version, int revision) {
        return reads.read(
                        client ->
                                client.sql(EARLIER)
                                        .params(id, version, revision)
                                        .query(String.class)
                                        .optional())
                .map(document -> json.readValue(document, Programme.class))
                .orElseThrow(() -> noSuchVersion(id, version));
    }

    List<Change> history(String id) {
        return reads.read(
                client -> client.sql(HISTORY).param(id).query((row, number) -> change(row)).list());
    }

    /** The registered sources, for those who compose a programme; the public is told none. */
    List<Map<String, Object>> sources() {
        return reads.read(
                client ->
                        client.sql(SOURCES)
                                .query(
                                        (row, number) ->
                                                Map.<String, Object>of(
                                                        "id",
                                                        row.getString("id"),
                                                        "title",
                                                        new Text(
                                                                row.getString("title_ja"),
                                                                row.getString("title_en"))))
                                .list());
    }

    static RequestProblem noSuchVersion(String id, String version) {
        return RequestProblem.notFound(
                "no-such-version",
                "「" + shown(id) + "」に第 " + shown(version) + " 版はありません。",
                "There is no version " + shown(version) + " of \"" + shown(id) + "\".");
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                json.readValue(row.getString("document"), Programme.class),
                new Text(row.getString("source_title_ja"), row.getString("source_title_en")),
                row.getInt("revision"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("version"),
                row.getInt("revision"),
                row.getString("change"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }
}
