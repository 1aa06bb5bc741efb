package jp.ritchi.ogcapi.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.ritchi.security.Owner;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published predicates of the standard give the published counts on the published data. */
@SpringBootTest
class Cql2ConformanceTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("ritchi.sharedData", "../shared/data"), "ogc/cql2");

    /** Of the published names only Chișinău begins like this, so that two cannot be right. */
    private static final Map<String, Long> ERRATA =
            Map.of("ACCENTI(CASEI(name)) LIKE accenti(casei('Chiș%'))", 1L);

    @Autowired private Cql2 cql2;
    @Autowired private Environment environment;
    @TempDir private Path folder;

    @Test
    void everyPublishedPredicateGivesThePublishedCount() throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER), () -> "Skipped: " + FOLDER + " is absent");
        var owner = Owner.of(environment);
        load(owner);
        var wrong = new LinkedHashMap<String, String>();
        var predicates = predicates();
        for (CSVRecord row : predicates) {
            var predicate = row.get("predicate");
            long counted = count(owner, row.get("data_source"), predicate);
            var published = Long.valueOf(row.get("expected_count"));
            long expected = ERRATA.getOrDefault(predicate, published);
            if (counted != expected) {
                wrong.put(predicate, counted + " instead of " + expected);
            }
        }
        assertThat(predicates).hasSizeGreaterThan(130);
        assertThat(wrong).isEmpty();
    }

    @AfterEach
    void drop() {
        Owner.of(environment).sql("DROP SCHEMA IF EXISTS cql2_trial CASCADE").update();
    }

    private long count(JdbcClient owner, String table, String predicate) {
        var condition = cql2.read(predicate, false, columns(owner, table), shape -> shape);
        return owner.sql(
                        "SELECT count(*) FROM cql2_trial.\"%s\" v WHERE %s"
                                .formatted(table, condition.sql()))
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    private static Queryables columns(JdbcClient owner, String table) {
        var columns = new LinkedHashMap<String, Queryables.Column>();
        owner.sql(
                        """
                        SELECT column_name, udt_name FROM information_schema.columns
                        WHERE table_schema = 'cql2_trial' AND table_name = ?
                        """)
                .param(table)
                .query(
                        row -> {
                            var name = row.getString(1);
                            var kind = KINDS.get(row.getString(2));
                            columns.put(name, new Queryables.Column("v.\"" + name + "\"", kind));
                        });
        return new Queryables(columns);
    }

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "varchar", Kind.TEXT,
                    "int4", Kind.NUMBER,
                    "int8", Kind.NUMBER,
                    "float8", Kind.NUMBER,
                    "numeric", Kind.NUMBER,
                    "bool", Kind.BOOLEAN,
                    "date", Kind.DAY,
                    "timestamptz", Kind.MOMENT,
                    "geometry", Kind.SHAPE);

    private void load(JdbcClient owner) throws Exception {
        var script = folder.resolve("data.sql");
        for (String name :
                List.of(
                        "ne_110m_admin_0_countries",
                        "ne_110m_populated_places_simple",
                        "ne_110m_rivers_lake_centerlines")) {
            translate(script, name);
            owner.sql("CREATE SCHEMA IF NOT EXISTS cql2_trial").update();
            // The driver of JDBC reads a statement with question marks as one with values.
            try (var connection = Owner.connection(environment).getConnection();
                    var statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(Files.readString(script, StandardCharsets.UTF_8));
                connection.commit();
            }
        }
    }

    private static void translate(Path script, String table) throws Exception {
        Files.deleteIfExists(script);
        var command =
                ("ogr2ogr -f PGDump %s %s %s -a_srs EPSG:6668 --config PG_USE_COPY NO -lco"
                                + " SCHEMA=cql2_trial -lco CREATE_SCHEMA=NO -lco LAUNDER=NO -lco"
                                + " GEOMETRY_NAME=geom -lco FID=ogc_fid -lco SPATIAL_INDEX=NONE")
                        .formatted(script, FOLDER.resolve("ne110m4cql2.gpkg"), table);
        var process = new ProcessBuilder(command.split(" ")).inheritIO().start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static List<CSVRecord> predicates() throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(FOLDER.resolve("cql2_expected_counts.csv"))) {
            return format.parse(reader).getRecords();
        }
    }
}
