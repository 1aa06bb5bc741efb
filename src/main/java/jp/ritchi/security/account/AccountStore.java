package jp.ritchi.security.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored accounts: statements only, no rules. Names arrive in their stored, lower-case form.
 */
@Component
class AccountStore {
    private static final String COLUMNS =
            "SELECT name, role, enabled, stamp, created_at, created_by, changed_at"
                    + " FROM security.account ";
    private static final String INSERT =
            """
            INSERT INTO security.account (name, password_hash, role, created_by)
            VALUES (:name, :hash, :role, :by) ON CONFLICT (name) DO NOTHING
            """;

    /** Two starts, or two administrators who disable each other, come one after the other. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('security.account'))";

    private static final String ADMINISTRATORS =
            "SELECT count(*) FROM security.account WHERE role = 'administrator' AND enabled";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> list() {
        return jdbc.sql(COLUMNS + "ORDER BY name").query(AccountStore::account).list();
    }

    Optional<Account> find(String name) {
        return jdbc.sql(COLUMNS + "WHERE name = :name")
                .param("name", name)
                .query(AccountStore::account)
                .optional();
    }

    Optional<String> findHash(String name) {
        return jdbc.sql("SELECT password_hash FROM security.account WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** The stamp of an account that may sign in; one look-up in an index. */
    Optional<Long> findStamp(String name) {
        return jdbc.sql("SELECT stamp FROM security.account WHERE name = :name AND enabled")
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    /** False when the name is taken. */
    boolean insert(String name, String hash, Role role, String by) {
        return jdbc.sql(INSERT)
                        .param("name", name)
                        .param("hash", hash)
                        .param("role", role.id())
                        .param("by", by)
                        .update()
                == 1;
    }

    void setPassword(String name, String hash) {
        update("password_hash = :value", name, hash);
    }

    void setRole(String name, Role role) {
        update("role = :value", name, role.id());
    }

    void setEnabled(String name, boolean enabled) {
        update("enabled = :value", name, enabled);
    }

    /** Makes the current transaction the only one that changes administrators, and counts them. */
    int lockAndCountAdministrators() {
        jdbc.sql(LOCK).query((ResultSet row) -> {});
        return jdbc.sql(ADMINISTRATORS).query(Integer.class).single();
    }

    private void update(String assignment, String name, Object value) {
        jdbc.sql("UPDATE security.account SET " + assignment + " WHERE name = :name")
                .param("name", name)
                .param("value", value)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("name"),
                Role.find(row.getString("role")).orElseThrow(),
                row.getBoolean("enabled"),
                row.getLong("stamp"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getTimestamp("changed_at").toInstant());
    }
}
