package jp.ritchi.ingest.run.recognise;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import jp.ritchi.ingest.Sha256;
import jp.ritchi.ingest.mapping.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The settings of the last commit of each kind of table. */
@Repository
public class Remembered {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Remembered(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a kind of table is known by: its format and the names of its fields. */
    public static String signature(String format, Collection<String> fields) {
        var text = format + "\n" + String.join("\n", new TreeSet<>(fields));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var hash = new Sha256();
        hash.add(bytes, bytes.length);
        return hash.hex();
    }

    Optional<Settings> find(String signature) {
        return jdbc.sql("SELECT settings FROM ingest.remembered WHERE signature = ?")
                .param(signature)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Settings.class));
    }

    /** Remembers what was committed; runs in that transaction. */
    public void keep(String signature, Settings settings, UUID run) {
        jdbc.sql(
                        """
                        INSERT INTO ingest.remembered (signature, settings, run)
                        VALUES (?, ?::jsonb, ?)
                        ON CONFLICT (signature) DO UPDATE
                            SET settings = excluded.settings, run = excluded.run, used_at = now()
                        """)
                .params(signature, json.writeValueAsString(settings), run)
                .update();
    }
}
