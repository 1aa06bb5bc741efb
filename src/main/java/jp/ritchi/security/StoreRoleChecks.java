package jp.ritchi.security;

import java.util.List;

/**
 * What the database roles of the service must not be able to do. Each statement lists the objects
 * with which {@code :role} can do it, so an empty answer is a good one.
 */
final class StoreRoleChecks {
    /**
     * @param fault what is wrong, to stand between the role and the objects
     */
    record Check(String fault, String sql) {}

    private static final Check ATTRIBUTES =
            new Check(
                    "must not have",
                    """
                    SELECT attribute FROM pg_roles, LATERAL (VALUES
                        ('SUPERUSER', rolsuper), ('CREATEDB', rolcreatedb), ('CREATEROLE', rolcreaterole),
                        ('REPLICATION', rolreplication), ('BYPASSRLS', rolbypassrls)) a (attribute, has)
                    WHERE rolname = :role AND has
                    """);

    /** Membership would lend it the rights of others, such as COPY … PROGRAM. */
    private static final Check MEMBERSHIP =
            new Check(
                    "must not be a member of",
                    """
                    SELECT r.rolname FROM pg_auth_members m
                        JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles u ON u.oid = m.member
                    WHERE u.rolname = :role
                    """);

    private static final Check CREATE =
            new Check(
                    "must not be able to create in",
                    """
                    SELECT 'schema ' || nspname FROM pg_namespace
                    WHERE nspname !~ '^pg_(toast_)?temp_' AND has_schema_privilege(:role, oid, 'CREATE')
                    UNION ALL
                    SELECT 'database ' || current_database()
                    WHERE has_database_privilege(:role, current_database(), 'CREATE')
                    """);

    private static final Check OWN =
            new Check(
                    "must not own",
                    """
                    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                    WHERE r.rolname = :role AND c.relkind IN ('r', 'p', 'v', 'm') AND c.relpersistence <> 't'
                    UNION ALL
                    SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
                    WHERE r.rolname = :role
                    """);

    private static final Check READ_TABLES =
            new Check(
                    "must read policy views only, but can read",
                    """
                    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
                        AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                        AND (n.nspname <> 'policy' OR c.relkind <> 'v')
                        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
                        AND has_schema_privilege(:role, n.oid, 'USAGE')
                        AND has_any_column_privilege(:role, c.oid, 'SELECT')
                    """);

    private static final Check WRITE_TABLES =
            new Check(
                    "must not be able to change",
                    """
                    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p', 'v', 'f')
                        AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                        AND (has_any_column_privilege(:role, c.oid, 'INSERT, UPDATE')
                            OR has_table_privilege(:role, c.oid, 'DELETE, TRUNCATE'))
                    """);

    private static final Check CHANGE_AUDIT =
            new Check(
                    "must only add to the audit, but can read or change",
                    """
                    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind = 'r' AND n.nspname = 'audit'
                        AND (has_any_column_privilege(:role, c.oid, 'SELECT, UPDATE')
                            OR has_table_privilege(:role, c.oid, 'DELETE, TRUNCATE, TRIGGER'))
                    """);

    static final List<Check> WRITER = List.of(ATTRIBUTES, MEMBERSHIP, CREATE, OWN, CHANGE_AUDIT);
    static final List<Check> READER =
            List.of(ATTRIBUTES, MEMBERSHIP, CREATE, OWN, READ_TABLES, WRITE_TABLES);

    private StoreRoleChecks() {}
}
