package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import jp.ritchi.RitchiApplication;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.security.Clearance;
import jp.ritchi.security.Deputy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Feature under test: several instances of the service over one database. A change shows at once in
 * the instance that made it and soon in the others, also while their connection for news is lost;
 * what callers have already is confirmed without asking the database.
 */
@SpringBootTest(
        classes = RitchiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ritchi.policy-datasource.connection-timeout=1000"})
@DirtiesContext
class A41_FreshEverywhereTests {
    private static final String STORE =
            System.getenv()
                    .getOrDefault("RITCHI_DB_URL", "jdbc:postgresql://127.0.0.1:5432/ritchi");
    private static final StoreProxy NETWORK = new StoreProxy(STORE);
    private static final String TILE = "/ogc/collections/fabs/tiles/WebMercatorQuad/14/7734/8647";

    private static ConfigurableApplicationContext second;
    private static int secondPort;

    @LocalServerPort private int port;
    @Autowired private JdbcClient writer;

    @Autowired
    @Qualifier("policy")
    private HikariDataSource pool;

    @BeforeAll
    static void startTheSecond() {
        second =
                new SpringApplicationBuilder(RitchiApplication.class)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + NETWORK.jdbcUrl(),
                                "--ritchi.policy-datasource.connection-timeout=1000",
                                "--ritchi.policy-datasource.validation-timeout=500",
                                "--ritchi.policy-datasource.data-source-properties.socketTimeout=1");
        secondPort = second.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    @AfterAll
    static void stopTheSecond() {
        second.close();
    }

    @BeforeEach
    void insertRows() {
        removeRows();
        writer.sql(
                        """
                        INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en,
                            licence, attribution_ja, attribution_en)
                        VALUES ('fresh-test', '試験', 'Test', '試験', 'Test', 'none', '試験', 'Test')
                        """)
                .update();
        fab("public");
        fab("staff");
    }

    @AfterEach
    void removeRows() {
        NETWORK.mend();
        writer.sql("DELETE FROM fab.fab WHERE source_id = 'fresh-test'").update();
        writer.sql("DELETE FROM core.source WHERE id = 'fresh-test'").update();
    }

    @Test
    void aChangeShowsAtOnceWhereItWasMadeAndSoonElsewhere() {
        for (int i = 0; i < 20; i++) {
            var name = "工場 " + i;
            rename("public", name);
            assertThat(utf8(Told.get(port, TILE))).contains(name);
            await(() -> utf8(Told.get(secondPort, TILE)).contains(name));
        }
    }

    @Test
    void whatTheCallerHasIsConfirmedAndSentAgainWithoutTheDatabase() throws SQLException {
        var tag = tag(port);
        await(() -> Told.get(port, TILE).status() == 200);
        var taken = takeAllConnections();
        try {
            assertThat(Told.get(port, TILE).headers()).containsEntry("ETag", tag);
            assertThat(Told.get(port, TILE, "If-None-Match", tag.get(0)).status()).isEqualTo(304);
            assertThat(Told.get(port, TILE.replace("8647", "8648")).status()).isEqualTo(503);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private List<Connection> takeAllConnections() throws SQLException {
        var taken = new ArrayList<Connection>();
        while (taken.size() < pool.getMaximumPoolSize()) {
            taken.add(pool.getConnection());
        }
        return taken;
    }

    @Test
    void aChangeIsNotMissedWhileConnectionsForNewsAreEnded() {
        var reader =
                new JdbcTemplate(
                        new DriverManagerDataSource(
                                STORE,
                                "ritchi_reader",
                                System.getenv().getOrDefault("RITCHI_DB_READER_PASSWORD", "")));
        int ended = 0;
        for (int i = 0; i < 20; i++) {
            ended +=
                    reader.queryForList(
                                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                            + " WHERE application_name = 'ritchi stamps'"
                                            + " AND datname = current_database()")
                            .size();
            var name = "工場 " + i;
            rename("public", name);
            assertThat(utf8(Told.get(port, TILE))).contains(name);
            await(() -> utf8(Told.get(secondPort, TILE)).contains(name));
        }
        assertThat(ended).isPositive();
    }

    @Test
    void anInstanceThatHearsNothingSaysSoInsteadOfTellingWhatWas() throws InterruptedException {
        var before = tag(secondPort);
        NETWORK.silence();
        rename("public", "静かな工場");
        Thread.sleep(1000); // the promise of the service
        assertThat(Told.get(secondPort, TILE, "If-None-Match", before.get(0)).status())
                .isEqualTo(503);
        NETWORK.mend();
        await(() -> utf8(Told.get(secondPort, TILE)).contains("静かな工場"));
        assertThat(tag(secondPort)).isNotEqualTo(before);
    }

    @Test
    void aChangeOfAHiddenRowReachesThoseWhoSeeItAndMovesNoTagOfThePublic() {
        await(() -> tag(secondPort).equals(tag(port)));
        var publicTag = tag(port);
        var reads = second.getBean(LayerReads.class);
        var before = staffStamp(reads);
        rename("staff", "隠れた工場");
        await(() -> !staffStamp(reads).equals(before));
        assertThat(tag(port)).isEqualTo(publicTag);
        assertThat(tag(secondPort)).isEqualTo(publicTag);
    }

    private static String staffStamp(LayerReads reads) {
        var stamp = new String[1];
        Deputy.run("clerk", Clearance.STAFF, () -> stamp[0] = reads.stamp("fabs"));
        return stamp[0];
    }

    private java.util.List<String> tag(int at) {
        return Told.get(at, TILE).headers().get("ETag");
    }

    private static String utf8(Told told) {
        return new String(
                told.body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /** How soon is measured elsewhere; here it only has to come by itself. */
    private static void await(BooleanSupplier done) {
        long until = System.nanoTime() + 10_000_000_000L;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private void fab(String visibility) {
        writer.sql(
                        """
                        INSERT INTO fab.fab (id, name_ja, company_ja, kind, source_id, visibility,
                            positional_accuracy, geom)
                        VALUES ('fresh-test-' || ?, '工場', '会社', 'investment', 'fresh-test', ?,
                            'site', ST_SetSRID(ST_Point(10, 10), 6668))
                        """)
                .params(visibility, visibility)
                .update();
    }

    private void rename(String visibility, String name) {
        writer.sql("UPDATE fab.fab SET name_ja = ? WHERE id = 'fresh-test-' || ?")
                .params(name, visibility)
                .update();
    }
}
