package jp.ritchi.security;

import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Accounts for one test class, under names that no other class has. */
public class TestAccounts {
    public static final String PASSWORD = "hinokuni-no-mori-88";
    private static final String HASH =
            PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);

    private final JdbcClient owner;
    private final String mark = "t" + UUID.randomUUID().toString().substring(0, 8);

    public TestAccounts(Environment environment) {
        owner = Owner.of(environment);
    }

    public String create(String role) {
        var name = mark + "-" + role + "-" + UUID.randomUUID().toString().substring(0, 4);
        owner.sql(
                        "INSERT INTO security.account (name, password_hash, role, created_by)"
                                + " VALUES (:name, :hash, :role, 'test')")
                .param("name", name)
                .param("hash", HASH)
                .param("role", role)
                .update();
        return name;
    }

    /** A name of this class that nobody has. */
    public String unused(String end) {
        return mark + "-" + end;
    }

    public void set(String name, String assignment) {
        owner.sql("UPDATE security.account SET " + assignment + " WHERE name = :name")
                .param("name", name)
                .update();
    }

    public void remove() {
        owner.sql("DELETE FROM security.account WHERE starts_with(name, :mark)")
                .param("mark", mark)
                .update();
    }

    /** The actions recorded about a name or by it, oldest first. */
    public java.util.List<String> recorded(String subject) {
        return owner.sql("SELECT action FROM audit.entry WHERE subject = :s ORDER BY seq")
                .param("s", subject)
                .query(String.class)
                .list();
    }
}
