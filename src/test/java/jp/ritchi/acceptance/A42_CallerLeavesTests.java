package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Feature under test: a statement for a caller who has hung up is cancelled in the database, and
 * nobody else's is. A lock on the table makes statements as long as the test wants them.
 */
@RitchiServer
class A42_CallerLeavesTests {
    private static final String STORE =
            System.getenv()
                    .getOrDefault("RITCHI_DB_URL", "jdbc:postgresql://127.0.0.1:5432/ritchi");
    private static final String TILE = "/ogc/collections/fabs/tiles/WebMercatorQuad/";
    private static final String ITEMS = "/ogc/collections/fabs/items";

    @LocalServerPort private int port;
    private Connection owner;
    private Connection looker;

    @BeforeEach
    void lock() throws SQLException {
        owner = connect("ritchi_owner", "RITCHI_DB_OWNER_PASSWORD");
        looker = connect("ritchi_reader", "RITCHI_DB_READER_PASSWORD");
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("LOCK TABLE fab.fab IN ACCESS EXCLUSIVE MODE");
        }
    }

    @AfterEach
    void unlock() throws SQLException {
        owner.close();
        looker.close();
    }

    private static Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection(STORE, role, System.getenv().getOrDefault(password, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TILE + "3/2/6",
                ITEMS + "?limit=41",
                ITEMS + "?limit=42&f=html",
                "/ogc/collections/fabs/items/none",
                "/api/search?q=fab"
            })
    void whatNobodyWaitsForIsCancelled(String path) throws Exception {
        var client = ask("GET " + path);
        await(() -> waiting() == 1);
        client.close();
        await(() -> waiting() == 0); // long before the statement's own time is over
    }

    @Test
    void whoStaysIsAnswered() throws Exception {
        try (var client = ask("GET " + neverAsked())) {
            await(() -> waiting() == 1);
            Thread.sleep(1000); // looked at several times
            assertThat(waiting()).isEqualTo(1);
            owner.rollback();
            assertThat(read(client)).startsWith("HTTP/1.1 200");
        }
    }

    /** The look at the connection reads what the client sends ahead; nothing of it may be lost. */
    @Test
    void questionsSentAheadAreAnsweredAfterwards() throws Exception {
        try (var client = ask("GET " + neverAsked())) {
            await(() -> waiting() == 1);
            Thread.sleep(600);
            send(client, "G");
            Thread.sleep(600);
            send(client, "ET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            Thread.sleep(600);
            assertThat(waiting()).isEqualTo(1);
            owner.rollback();
            var all = read(client);
            assertThat(all.split("HTTP/1.1 200", -1)).hasSize(3);
            assertThat(all).endsWith("{\"status\":\"up\"}");
        }
    }

    @Test
    void whoWaitsForTheTileOfOneWhoLeftGetsIt() throws Exception {
        var tile = TILE + "4/6/14";
        var first = ask("GET " + tile);
        await(() -> waiting() == 1);
        var other = CompletableFuture.supplyAsync(() -> Told.get(port, tile));
        Thread.sleep(300);
        assertThat(waiting()).isEqualTo(1);
        first.close();
        Thread.sleep(1000);
        owner.rollback();
        assertThat(other.get(9, TimeUnit.SECONDS).status()).isIn(200, 204);
    }

    /** Pages that were asked for before may be in memory. */
    private static String neverAsked() {
        return ITEMS + "?filter=kind%3D%27" + System.nanoTime() + "%27";
    }

    /** Statements of answers that wait for the lock. */
    private int waiting() {
        var sql =
                "SELECT count(*) FROM pg_stat_activity WHERE usename = 'ritchi_reader'"
                        + " AND wait_event_type = 'Lock' AND datname = current_database()";
        try (var statement = looker.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Socket ask(String question) throws IOException {
        var client = new Socket("127.0.0.1", port);
        client.setSoTimeout(20_000);
        send(client, question + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n");
        return client;
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    /** All that comes until the server closes, or for a moment when it stays open. */
    private static String read(Socket client) throws IOException {
        client.setSoTimeout(3000);
        var all = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (int n; (n = client.getInputStream().read(buffer)) >= 0; ) {
                all.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (java.net.SocketTimeoutException e) {
            return all.toString();
        }
        return all.toString();
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long until = System.nanoTime() + 7_000_000_000L;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not").isLessThan(until);
            Thread.sleep(5);
        }
    }
}
