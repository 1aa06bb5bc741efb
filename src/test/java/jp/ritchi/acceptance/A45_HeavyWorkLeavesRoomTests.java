package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Feature under test: while one caller asks for hundreds of tiles and pages that take long, others
 * are answered; the many are told to come again. A lock on the table makes every statement long.
 */
@RitchiServer
class A45_HeavyWorkLeavesRoomTests {
    private static final String STORE =
            System.getenv()
                    .getOrDefault("RITCHI_DB_URL", "jdbc:postgresql://127.0.0.1:5432/ritchi");
    private static final int MANY = 120;

    @LocalServerPort private int port;

    @Test
    void othersAreAnsweredMeanwhile() throws Exception {
        var pool = Executors.newFixedThreadPool(MANY);
        try (var owner =
                        DriverManager.getConnection(
                                STORE,
                                "ritchi_owner",
                                System.getenv().getOrDefault("RITCHI_DB_OWNER_PASSWORD", ""));
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE fab.fab IN ACCESS EXCLUSIVE MODE");
            var heavy = new ArrayList<Future<Told>>();
            for (var question : questions()) {
                heavy.add(pool.submit(question));
            }
            Thread.sleep(500);
            for (int i = 0; i < 5; i++) {
                var other = Told.get(port, "/ogc/collections/organisations/items/none");
                assertThat(other.status()).as(other.body()).isEqualTo(404);
                var tile = Told.get(port, "/ogc/collections/organisations/tiles");
                assertThat(tile.status()).as(tile.body()).isEqualTo(200);
            }
            int refused = 0;
            for (var one : heavy) {
                var told = one.get();
                assertThat(told.status()).isEqualTo(503);
                assertThat(told.headers()).containsKey("Retry-After");
                refused++;
            }
            assertThat(refused).isEqualTo(MANY);
            owner.rollback();
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Callable<Told>> questions() {
        var questions = new ArrayList<Callable<Told>>();
        for (int i = 0; i < MANY; i++) {
            int number = i;
            questions.add(
                    () ->
                            number % 3 == 0
                                    ? Told.get(
                                            port,
                                            "/ogc/collections/fabs/items?limit=" + (number + 1))
                                    : Told.get(
                                            port,
                                            "/ogc/collections/fabs/tiles/WebMercatorQuad/9/195/"
                                                    + number));
        }
        return questions;
    }
}
