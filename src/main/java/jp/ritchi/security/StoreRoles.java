package jp.ritchi.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start when a database role can do more than it should: the policy of who sees what is
 * worth nothing beside a role that reads the tables themselves. Looks at what the roles may do, not
 * at their names.
 */
@Component
class StoreRoles implements InitializingBean {
    private final JdbcClient writer;
    private final JdbcClient reader;

    StoreRoles(JdbcClient writer, @Qualifier("policy") JdbcClient reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void afterPropertiesSet() {
        var faults = new ArrayList<String>();
        faults.addAll(faults(writer, whoIs(writer), StoreRoleChecks.WRITER));
        faults.addAll(faults(reader, whoIs(reader), StoreRoleChecks.READER));
        if (!faults.isEmpty()) {
            throw new UnsafeStoreRole(faults);
        }
    }

    /** What {@code role} may do and should not, each a few words; asked through any connection. */
    static List<String> faults(JdbcClient jdbc, String role, List<StoreRoleChecks.Check> checks) {
        var faults = new ArrayList<String>();
        for (var check : checks) {
            var found = jdbc.sql(check.sql()).param("role", role).query(String.class).list();
            if (!found.isEmpty()) {
                faults.add(role + " " + check.fault() + " " + some(found));
            }
        }
        return faults;
    }

    private static String some(List<String> objects) {
        int shown = Math.min(3, objects.size());
        var named = String.join(", ", objects.subList(0, shown));
        return objects.size() == shown
                ? named
                : named + " and " + (objects.size() - shown) + " more";
    }

    private static String whoIs(JdbcClient jdbc) {
        return jdbc.sql("SELECT current_user::text").query(String.class).single();
    }
}
