package jp.ritchi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.security.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** One rule, seen through the only door that answers use. The rows lie in the open sea. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyTest {
    private static final String INSERT =
            """
            INSERT INTO interchange.interchange (id, name_ja, source_id, positional_accuracy,
                visibility, kind, n06_type, has_exit, geom)
            SELECT 'policy-test-' || :visibility || '-' || i, '試験', 'policy-test', 'synthetic',
                :visibility, 'interchange', 2, true,
                ST_SetSRID(ST_MakePoint(150 + i * 0.0001, 30), 6668)
            FROM generate_series(1, :count) i
            """;
    private static final String MINE = "WHERE id LIKE 'policy-test-%' ";

    @Autowired private LayerReads reads;
    @Autowired private JdbcClient writer;
    @Autowired private Environment environment;

    @BeforeAll
    void insertRows() {
        removeRows();
        writer.sql(
                        """
                        INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en,
                            licence, attribution_ja, attribution_en)
                        VALUES ('policy-test', '試験', 'Test', '試験', 'Test', 'none', '試験', 'Test')
                        """)
                .update();
        insert("public", 5000);
        insert("staff", 3);
        insert("restricted", 2);
        Owner.of(environment).sql("ANALYZE interchange.interchange").update();
    }

    @AfterAll
    void removeRows() {
        var owner = Owner.of(environment);
        owner.sql("DELETE FROM interchange.interchange " + MINE).update();
        owner.sql("DELETE FROM interchange.interchange_history " + MINE).update();
        owner.sql("DELETE FROM core.source WHERE id = 'policy-test'").update();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eachCallerSeesTheRowsOfItsClearanceAndOfThoseBelow() {
        assertThat(visible()).containsExactly("public");
        for (var role : Role.values()) {
            signIn(role);
            assertThat(visible())
                    .as(role.id())
                    .isEqualTo(
                            role.clearance() == Clearance.STAFF
                                    ? List.of("public", "staff")
                                    : List.of("public", "restricted", "staff"));
        }
    }

    @Test
    void clearanceEndsWithTheTransactionAndDoesNotStayInThePool() {
        signIn(Role.ADMINISTRATOR);
        for (int i = 0; i < 20; i++) {
            assertThat(visible()).hasSize(3);
        }
        signOut();
        for (int i = 0; i < 20; i++) {
            assertThat(visible()).containsExactly("public");
        }
    }

    @Test
    void countsAndExtentsCannotTellThatHiddenRowsExist() {
        assertThat(count("id LIKE 'policy-test-%'")).isEqualTo(5000);
        assertThat(count("id = 'policy-test-staff-1'")).isZero();
        assertThat(count("visibility <> 'public'")).isZero();
        signIn(Role.READER);
        assertThat(count("id LIKE 'policy-test-%'")).isEqualTo(5003);
        assertThat(count("id = 'policy-test-restricted-1'")).isZero();
    }

    @Test
    void aBoundingBoxThroughTheViewIsAnIndexScanForEveryCaller() {
        assertThat(plan()).contains("Index Scan using interchange_geom_idx");
        signIn(Role.ENVIRONMENT);
        assertThat(plan()).contains("Index Scan using interchange_geom_idx");
    }

    @Test
    void thePublicStampKnowsNothingOfHiddenRows() {
        var publicBefore = reads.stamp("interchanges");
        signIn(Role.READER);
        var staffBefore = reads.stamp("interchanges");
        assertThat(staffBefore).isNotEqualTo(publicBefore);
        touch("restricted");
        assertThat(reads.stamp("interchanges")).isEqualTo(staffBefore);
        touch("staff");
        assertThat(reads.stamp("interchanges")).isNotEqualTo(staffBefore);
        signOut();
        assertThat(reads.stamp("interchanges")).isEqualTo(publicBefore);
        touch("public");
        assertThat(reads.stamp("interchanges")).isNotEqualTo(publicBefore);
    }

    @Test
    void hidingARowIsInForceAtOnceAndChangesThePublicStamp() {
        var before = reads.stamp("interchanges");
        var id = "policy-test-public-1";
        setVisibility(id, "staff");
        try {
            assertThat(count("id = '" + id + "'")).isZero();
            assertThat(reads.stamp("interchanges")).isNotEqualTo(before);
        } finally {
            setVisibility(id, "public");
        }
        assertThat(count("id = '" + id + "'")).isOne();
    }

    @Test
    void theServingRoleReadsNoTableAndChangesNothing() {
        signIn(Role.ADMINISTRATOR);
        for (var statement :
                new String[] {
                    "SELECT id FROM interchange.interchange",
                    "SELECT id FROM interchange.interchange_history",
                    "SELECT version FROM core.layer_version",
                    "SELECT name FROM security.account",
                    "SELECT actor FROM audit.entry",
                    "SELECT version FROM flyway.flyway_schema_history"
                }) {
            assertThatThrownBy(() -> run(statement))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> run("DELETE FROM policy.pfas_guidelines RETURNING id"))
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "read-only transaction");
    }

    private List<String> visible() {
        return reads.read(
                client ->
                        client.sql(
                                        "SELECT DISTINCT visibility FROM policy.interchanges "
                                                + MINE
                                                + "ORDER BY 1")
                                .query(String.class)
                                .list());
    }

    private int count(String condition) {
        return reads.read(
                client ->
                        client.sql("SELECT count(*) FROM policy.interchanges WHERE " + condition)
                                .query(Integer.class)
                                .single());
    }

    private String plan() {
        var lines =
                run(
                        "EXPLAIN SELECT id FROM policy.interchanges"
                                + " WHERE geom && ST_MakeEnvelope(150.1, 29, 150.101, 31, 6668)");
        return String.join("\n", lines);
    }

    private List<String> run(String statement) {
        return reads.read(client -> client.sql(statement).query(String.class).list());
    }

    private void insert(String visibility, int count) {
        writer.sql(INSERT).param("visibility", visibility).param("count", count).update();
    }

    private void touch(String visibility) {
        writer.sql("UPDATE interchange.interchange SET opened_year = 2000 WHERE id = :id")
                .param("id", "policy-test-" + visibility + "-1")
                .update();
    }

    private void setVisibility(String id, String visibility) {
        writer.sql("UPDATE interchange.interchange SET visibility = :v WHERE id = :id")
                .param("v", visibility)
                .param("id", id)
                .update();
    }

    private static void signIn(Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                role.id(), null, role.authorities()));
    }
}
