package jp.ritchi.ingest.format.geopackage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/**
 * A stranger's database, opened so that nothing in it is run: read-only, no other file, no
 * extensions, functions of its schema not trusted, pages checked while they are read.
 */
final class Database {
    /** Longer than a geometry with the most vertices allowed; SQLite gives up beyond. */
    static final int MAX_VALUE_BYTES = 45_000_000;

    private Database() {}

    static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_WORKER_THREADS, "0");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_COLUMN, "2000");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_SQL_LENGTH, "1000000");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(MAX_VALUE_BYTES));
        var database =
                config.createConnection(
                        "jdbc:sqlite:"
                                + file.toUri().toString().replace("file:///", "file:/")
                                + "?immutable=1");
        try (var statement = database.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA query_only = ON");
            statement.execute("PRAGMA mmap_size = 0");
            statement.execute("PRAGMA temp_store = MEMORY");
            statement.execute("PRAGMA cache_size = -16384");
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * What every name of the schema is, in lower case: {@code table}, {@code view}, {@code virtual}
     * or {@code shadow}.
     */
    static Map<String, String> kinds(Connection database) throws SQLException {
        var kinds = new HashMap<String, String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("PRAGMA main.table_list")) {
            while (rows.next()) {
                kinds.put(rows.getString("name").toLowerCase(Locale.ROOT), rows.getString("type"));
            }
        }
        return kinds;
    }

    /**
     * A column of a table.
     *
     * @param type as it was declared, in upper case
     * @param key whether it is the whole primary key
     * @param computed whether reading it would compute what the schema says
     */
    record Column(String name, String type, boolean key, boolean computed) {}

    static List<Column> columns(Connection database, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        int keys = 0;
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery("PRAGMA main.table_xinfo(" + quoted(table) + ")")) {
            while (rows.next()) {
                var type = String.valueOf(rows.getString("type")).toUpperCase(Locale.ROOT).strip();
                boolean key = rows.getInt("pk") > 0;
                keys += key ? 1 : 0;
                columns.add(
                        new Column(rows.getString("name"), type, key, rows.getInt("hidden") != 0));
            }
        }
        boolean whole = keys == 1;
        return columns.stream()
                .map(c -> new Column(c.name(), c.type(), c.key() && whole, c.computed()))
                .toList();
    }
}
