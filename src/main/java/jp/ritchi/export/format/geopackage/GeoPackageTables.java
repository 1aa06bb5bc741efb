package jp.ritchi.export.format.geopackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables that the standard prescribes, and statements over them. */
final class GeoPackageTables {
    private static final Pattern BETWEEN = Pattern.compile("\\n\\s*\\n");

    private GeoPackageTables() {}

    /** Creates the tables of an empty file. */
    static void create(Connection file) throws SQLException {
        for (String sql : statements("geopackage.sql")) {
            execute(file, sql);
        }
    }

    /** Creates what keeps the spatial index of a table. */
    static void keepIndex(Connection file, String table) throws SQLException {
        for (String sql : statements("geopackage-index.sql")) {
            execute(file, sql.replace("{t}", table));
        }
    }

    static void execute(Connection file, String sql) throws SQLException {
        try (var statement = file.createStatement()) {
            statement.execute(sql);
        }
    }

    static void insert(Connection file, String sql, @Nullable Object... values)
            throws SQLException {
        try (var statement = file.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static List<String> statements(String name) {
        try (var file = GeoPackageTables.class.getResourceAsStream("/export/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(BETWEEN.split(text.replaceAll("(?m)^--.*\\n", "")))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
