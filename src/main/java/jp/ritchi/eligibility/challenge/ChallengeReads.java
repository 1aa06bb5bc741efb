package jp.ritchi.eligibility.challenge;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Challenges and their attachments, as far as the caller may see them. */
@Component
class ChallengeReads {
    /** More than this nobody reads; narrower questions find the rest. */
    private static final int MOST = 500;

    private static final String SELECT =
            """
            SELECT c.*, ST_AsGeoJSON(c.geom, 9) AS outline,
                CASE WHEN 'staff' = ANY (policy.visible()) THEN coalesce((
                    SELECT jsonb_agg(jsonb_build_object('place', a.place, 'name', a.name,
                        'mediaType', a.media_type, 'bytes', a.bytes) ORDER BY a.place)
                    FROM policy.challenge_attachments a WHERE a.challenge = c.id), '[]')
                END AS attachments
            FROM policy.challenges c
            """;
    private static final String LIST =
            SELECT
                    + """
                    WHERE (CAST(:programme AS text) IS NULL OR c.programme = :programme)
                        AND (CAST(:state AS text) IS NULL OR c.state = :state)
                        AND (:anywhere OR c.parcels && CAST(:parcels AS text[]))
                    ORDER BY c.created_at DESC, c.id LIMIT :most
                    """;
    private static final String ATTACHMENT =
            """
            SELECT name, media_type, content FROM policy.challenge_attachments
            WHERE challenge = ? AND place = ?
            """;

    private final LayerReads reads;
    private final JsonMapper json;

    ChallengeReads(LayerReads reads, JsonMapper json) {
        this.reads = reads;
        this.json = json;
    }

    /** Which challenges are asked for; absent members do not narrow. */
    record Filter(@Nullable String programme, List<String> parcels, @Nullable String state) {}

    /** Newest first. */
    List<Challenge> list(Filter filter) {
        return reads.read(
                client ->
                        client.sql(LIST)
                                .param("programme", filter.programme())
                                .param("state", filter.state())
                                .param("anywhere", filter.parcels().isEmpty())
                                .param("parcels", filter.parcels().toArray(String[]::new))
                                .param("most", MOST)
                                .query((row, number) -> challenge(row))
                                .list());
    }

    Challenge get(UUID id) {
        return reads.read(
                        client ->
                                client.sql(SELECT + " WHERE c.id = ?")
                                        .param(id)
                                        .query((row, number) -> challenge(row))
                                        .optional())
                .orElseThrow(ChallengeReads::noSuchChallenge);
    }

    /** A file as it was sent. */
    record Content(String name, String mediaType, byte[] bytes) {}

    Content attachment(UUID id, int place) {
        return reads.read(
                        client ->
                                client.sql(ATTACHMENT)
                                        .params(id, place)
                                        .query(
                                                (row, number) ->
                                                        new Content(
                                                                row.getString("name"),
                                                                row.getString("media_type"),
                                                                row.getBytes("content")))
                                        .optional())
                .orElseThrow(ChallengeReads::noSuchChallenge);
    }

    static RequestProblem noSuchChallenge() {
        return RequestProblem.notFound(
                "no-such-challenge", "その番号の異議はありません。", "There is no challenge of that id.");
    }

    private Challenge challenge(ResultSet row) throws SQLException {
        return new Challenge(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("programme"),
                row.getString("version"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("lots", Integer.class),
                texts(row.getArray("parcels")),
                outline(row.getString("outline")),
                row.getString("requirement"),
                row.getString("service_says"),
                row.getString("claimed"),
                row.getString("reason"),
                row.getString("state"),
                instant(row, "created_at"),
                row.getString("created_by"),
                row.getString("decided_at") == null ? null : instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("comment"),
                tree(row.getString("answer")),
                attachments(row.getString("attachments")),
                row.getInt("revision"));
    }

    /** Absent for the public, who is not told whether there are any. */
    private @Nullable List<Challenge.Attachment> attachments(@Nullable String list) {
        return list == null ? null : List.of(json.readValue(list, Challenge.Attachment[].class));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<String, Object> outline(@Nullable String geoJson) {
        return geoJson == null ? null : json.readValue(geoJson, Map.class);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
