package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ritchi.RitchiApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Feature under test: eight clients ask about everything while the database goes away and comes
 * back. Whatever is answered 200 is the whole right answer, everything else is a 503 that says when
 * to come again, and afterwards no connection is missing.
 */
@SpringBootTest(
        classes = RitchiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ritchi.policy-datasource.connection-timeout=1000",
            "ritchi.policy-datasource.validation-timeout=500",
            "ritchi.policy-datasource.data-source-properties.socketTimeout=2",
            "spring.datasource.hikari.connection-timeout=1000"
        })
@DirtiesContext
class A44_FaultsUnderLoadTests {
    private static final String STORE =
            System.getenv()
                    .getOrDefault("RITCHI_DB_URL", "jdbc:postgresql://127.0.0.1:5432/ritchi");
    private static final StoreProxy NETWORK = new StoreProxy(STORE);
    private static final int CLIENTS = 8;
    private static final List<String> QUESTIONS =
            List.of(
                    "/ogc/collections/fabs/items",
                    "/ogc/collections/interchanges/items?limit=100",
                    "/ogc/collections/fabs/items?filter=kind%3D'investment'",
                    "/ogc/collections/fabs/tiles/WebMercatorQuad/4/6/14",
                    "/ogc/collections/parcels/tiles/WebMercatorQuad/14/6500/14232",
                    "/ogc/collections",
                    "/api/search?q=IC",
                    "/api/programmes");

    @LocalServerPort private int port;

    @Autowired
    @Qualifier("policy")
    private HikariDataSource pool;

    private final Map<String, Told> right = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @DynamicPropertySource
    static void throughTheProxy(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", NETWORK::jdbcUrl);
    }

    @Test
    void nothingIsWrongAndNothingIsLost() throws Exception {
        QUESTIONS.forEach(path -> right.put(path, Told.get(port, path)));
        var end = new AtomicBoolean();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < CLIENTS; i++) {
            int first = i;
            running.add(clients.submit(() -> askUntil(end, first)));
        }
        for (int i = 0; i < 3; i++) {
            Thread.sleep(700);
            NETWORK.cut();
            Thread.sleep(700);
            NETWORK.mend();
        }
        Thread.sleep(1500);
        end.set(true);
        for (var client : running) {
            client.get();
        }
        clients.shutdown();
        assertThat(answered.get()).isPositive();
        assertThat(refused.get()).isPositive();
        for (var path : QUESTIONS) {
            assertThat(eventually(path)).isEqualTo(right.get(path));
        }
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        try (var one = pool.getConnection()) {
            assertThat(one.isValid(2)).isTrue();
        }
    }

    private void askUntil(AtomicBoolean end, int first) {
        for (int i = first; !end.get(); i++) {
            var path = QUESTIONS.get(i % QUESTIONS.size());
            var told = Told.get(port, path);
            if (told.status() == right.get(path).status()) {
                assertThat(told).as(path).isEqualTo(right.get(path));
                answered.incrementAndGet();
            } else {
                assertThat(told.status()).as(path + " " + told.body()).isEqualTo(503);
                assertThat(told.headers().get("Content-Type").get(0))
                        .startsWith("application/problem+json");
                assertThat(told.headers().get("Retry-After")).as(path).isNotNull();
                refused.incrementAndGet();
            }
        }
    }

    private Told eventually(String path) throws InterruptedException {
        var told = Told.get(port, path);
        for (int i = 0; i < 50 && told.status() == 503; i++) {
            Thread.sleep(100);
            told = Told.get(port, path);
        }
        return told;
    }
}
