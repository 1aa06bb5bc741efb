package jp.ritchi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class StoreRolesTest {
    @Autowired private Environment environment;

    @Test
    void theRolesOfTheSetUpAreSafe() {
        assertThat(reader()).isEmpty();
        assertThat(writer()).isEmpty();
    }

    @Test
    void aReaderThatCanReadATableIsTold() {
        assertThat(
                        reader(
                                "GRANT USAGE ON SCHEMA core TO ritchi_reader",
                                "GRANT SELECT (title_ja) ON core.source TO ritchi_reader"))
                .containsExactly(
                        "ritchi_reader must read policy views only, but can read core.source");
        assertThat(
                        reader(
                                "CREATE TABLE policy.slipped_in (id int)",
                                "GRANT SELECT ON policy.slipped_in TO ritchi_reader"))
                .containsExactly(
                        "ritchi_reader must read policy views only, but can read"
                                + " policy.slipped_in");
    }

    @Test
    void aReaderThatCanChangeOrCreateIsTold() {
        assertThat(reader("GRANT UPDATE (title_ja) ON core.source TO PUBLIC"))
                .containsExactly("ritchi_reader must not be able to change core.source");
        assertThat(reader("GRANT CREATE ON SCHEMA policy TO ritchi_reader"))
                .containsExactly("ritchi_reader must not be able to create in schema policy");
    }

    @Test
    void aWriterThatCanCreateOwnOrRewriteTheAuditIsTold() {
        assertThat(writer("GRANT CREATE ON SCHEMA core TO ritchi_writer"))
                .containsExactly("ritchi_writer must not be able to create in schema core");
        assertThat(writer("GRANT CREATE ON DATABASE " + database() + " TO ritchi_writer"))
                .containsExactly(
                        "ritchi_writer must not be able to create in database " + database());
        assertThat(writer("GRANT DELETE ON audit.entry TO ritchi_writer"))
                .containsExactly(
                        "ritchi_writer must only add to the audit, but can read or change"
                                + " audit.entry");
    }

    @Test
    void aSuperuserAndAMemberOfAnotherRoleAreTold() {
        var owner = Owner.of(environment);
        var superuser =
                owner.sql("SELECT rolname FROM pg_roles WHERE rolsuper LIMIT 1")
                        .query(String.class)
                        .single();
        assertThat(StoreRoles.faults(owner, superuser, StoreRoleChecks.WRITER))
                .anyMatch(fault -> fault.startsWith(superuser + " must not have SUPERUSER"));
        assertThat(StoreRoles.faults(owner, "pg_monitor", StoreRoleChecks.WRITER))
                .anyMatch(fault -> fault.contains("member of pg_read_all_settings"));
    }

    private String database() {
        return Owner.of(environment).sql("SELECT current_database()").query(String.class).single();
    }

    private List<String> reader(String... changes) {
        return faults("ritchi_reader", StoreRoleChecks.READER, changes);
    }

    private List<String> writer(String... changes) {
        return faults("ritchi_writer", StoreRoleChecks.WRITER, changes);
    }

    /** Looks at the role after changes that are then rolled back. */
    private List<String> faults(
            String role, List<StoreRoleChecks.Check> checks, String... changes) {
        var connection = Owner.connection(environment);
        var owner = JdbcClient.create(connection);
        try {
            for (var change : changes) {
                owner.sql(change).update();
            }
            return StoreRoles.faults(owner, role, checks);
        } finally {
            try {
                connection.getConnection().rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                connection.destroy();
            }
        }
    }
}
