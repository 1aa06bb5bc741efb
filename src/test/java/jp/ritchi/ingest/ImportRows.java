package jp.ritchi.ingest;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks at stored rows and prepares them, past the application. */
@TestComponent
public class ImportRows {
    private final JdbcTemplate jdbc;

    ImportRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Registers a source if nobody has. */
    public void source(String id) {
        jdbc.update(
                """
                INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en, licence,
                    attribution_ja, attribution_en) VALUES (?, 't', 't', 'p', 'p', 'l', 'a', 'a')
                ON CONFLICT DO NOTHING
                """,
                id);
    }

    public void run(String sql, Object... values) {
        jdbc.update(sql, values);
    }

    public long count(String sql, Object... values) {
        return jdbc.queryForObject(sql, Long.class, values);
    }

    public String text(String sql, Object... values) {
        return jdbc.queryForObject(sql, String.class, values);
    }

    /** All columns of rows as the database prints them, for comparing before and after. */
    public List<Map<String, Object>> all(String sql, Object... values) {
        return jdbc.queryForList(sql, values);
    }
}
