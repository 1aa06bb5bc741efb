package jp.ritchi.eligibility.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Rows of tracked tables as they are and as they were. For the command line alone: it reads the
 * tables themselves and not the policy views.
 */
@Component
class StoredRows {
    /** {@code core.track} names the layer in the triggers of its table. */
    private static final String TABLE =
            """
            SELECT tgrelid::regclass::text FROM pg_trigger
            WHERE tgname = 'bump_insert' AND encode(tgargs, 'escape') = ? || '\\000'
            """;

    private static final String ROW =
            """
            (to_jsonb(t) - ARRAY['geom', 'geom_3857', 'replaced_at']
                || jsonb_build_object('geom', encode(ST_AsBinary(geom), 'hex')))::text
            """;

    /** The first version that was replaced after the moment was the one that held then. */
    private static final String BEFORE =
            "SELECT %s FROM %s_history t WHERE id = :id AND replaced_at > :moment"
                    + " ORDER BY replaced_at LIMIT 1";

    private static final String NOW = "SELECT %s FROM %s t WHERE id = :id";

    private final JdbcClient client;
    private final EvidenceJson json;

    StoredRows(JdbcClient client, EvidenceJson json) {
        this.client = client;
        this.json = json;
    }

    Optional<JsonNode> now(String layer, String id) {
        return table(layer)
                .flatMap(
                        table ->
                                client.sql(NOW.formatted(ROW, table))
                                        .param("id", id)
                                        .query(String.class)
                                        .optional())
                .map(this::tree);
    }

    Optional<JsonNode> at(String layer, String id, Instant moment) {
        var earlier =
                table(layer)
                        .flatMap(
                                table ->
                                        client.sql(BEFORE.formatted(ROW, table))
                                                .param("id", id)
                                                .param("moment", Timestamp.from(moment))
                                                .query(String.class)
                                                .optional())
                        .map(this::tree);
        return earlier.isPresent() ? earlier : now(layer, id);
    }

    private Optional<String> table(String layer) {
        return client.sql(TABLE).param(layer).query(String.class).optional();
    }

    private JsonNode tree(String row) {
        return json.tree(json.read(row.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
