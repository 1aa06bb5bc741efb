package jp.ritchi.eligibility.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ritchi.layer.LayerReads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The saved scenarios: read through the policy, written with the version that was read. */
@Component
class ScenarioStore {
    private static final String READ =
            """
            SELECT id, title_ja, title_en, programme, as_of, requirements, changes::text AS changes,
                visibility, author, version, created_at, changed_at
            FROM policy.scenarios
            """;
    private static final String INSERT =
            """
            INSERT INTO eligibility.scenario (title_ja, title_en, programme, as_of, requirements, changes,
                visibility, author)
            VALUES (:ja, :en, :programme, :asOf, :requirements, :changes::jsonb, :visibility, :author)
            RETURNING id
            """;
    private static final String UPDATE =
            """
            UPDATE eligibility.scenario
            SET title_ja = :ja, title_en = :en, programme = :programme, as_of = :asOf,
                requirements = :requirements, changes = :changes::jsonb, visibility = :visibility,
                version = version + 1, changed_at = now()
            WHERE id = :id AND version = :version
            """;
    private static final String DELETE =
            "DELETE FROM eligibility.scenario WHERE id = :id AND version = :version";
    private static final String HIDDEN =
            """
            SELECT (SELECT count(*) FROM interchange.interchange
                    WHERE id = ANY (:ids) AND visibility <> 'public')
                + (SELECT count(*) FROM eligibility.programme p WHERE p.id = :programme
                    AND NOT EXISTS (SELECT FROM eligibility.programme q
                        WHERE q.id = p.id AND q.visibility = 'public'))
            """;

    private final JdbcClient writer;
    private final LayerReads reads;
    private final JsonMapper json;

    ScenarioStore(JdbcClient writer, LayerReads reads, JsonMapper json) {
        this.writer = writer;
        this.reads = reads;
        this.json = json;
    }

    /** Those the caller may see, the latest change first. */
    List<Scenario> list(int most) {
        return reads.read(
                client ->
                        client.sql(READ + " ORDER BY changed_at DESC, id LIMIT :most")
                                .param("most", most)
                                .query(this::scenario)
                                .list());
    }

    Optional<Scenario> find(UUID id) {
        return reads.read(
                client ->
                        client.sql(READ + " WHERE id = :id")
                                .param("id", id)
                                .query(this::scenario)
                                .optional());
    }

    int countOf(String author) {
        return writer.sql("SELECT count(*) FROM eligibility.scenario WHERE author = ?")
                .param(author)
                .query(Integer.class)
                .single();
    }

    UUID insert(ScenarioDraft draft, String author) {
        return bind(writer.sql(INSERT), draft).param("author", author).query(UUID.class).single();
    }

    /** False when the stored version is another one by now. */
    boolean update(UUID id, int version, ScenarioDraft draft) {
        return bind(writer.sql(UPDATE), draft).param("id", id).param("version", version).update()
                == 1;
    }

    /** False when the stored version is another one by now. */
    boolean delete(UUID id, int version) {
        return writer.sql(DELETE).param("id", id).param("version", version).update() == 1;
    }

    /** Whether it names something that the public may not see. */
    boolean namesHidden(ScenarioDraft draft) {
        return writer.sql(HIDDEN)
                        .param("ids", draft.changes().named().toArray(String[]::new))
                        .param("programme", draft.programme())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ScenarioDraft draft) {
        return statement
                .param("ja", draft.title().ja())
                .param("en", draft.title().en())
                .param("programme", draft.programme())
                .param("asOf", draft.asOf())
                .param("requirements", draft.requirements())
                .param("changes", json.writeValueAsString(draft.written()))
                .param("visibility", draft.visibility());
    }

    private Scenario scenario(ResultSet row, int number) throws SQLException {
        return new Scenario(
                row.getObject("id", UUID.class),
                new Scenario.Title(row.getString("title_ja"), row.getString("title_en")),
                row.getString("programme"),
                row.getObject("as_of", LocalDate.class),
                row.getString("requirements"),
                json.readTree(row.getString("changes")),
                row.getString("visibility"),
                row.getString("author"),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                false);
    }
}
