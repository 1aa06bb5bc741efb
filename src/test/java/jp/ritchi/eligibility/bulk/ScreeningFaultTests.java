package jp.ritchi.eligibility.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import jp.ritchi.security.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A computation that ends half-way leaves the old values and what was due. */
class ScreeningFaultTests extends ScreeningTest {
    private static final double LON = 132.754219;
    private static final double LAT = 34.441495;

    @Autowired private Environment environment;

    @Test
    void aConnectionThatIsKilledHalfWayLeavesTheOldValues() throws Exception {
        interchange("screening-test-ic", LON + 0.02, LAT, "public");
        parcel("screening-test-a", LON, LAT, "public");
        var before = kept();
        var owner = Owner.connection(environment);
        try {
            // The values have been measured and wait to be merged when the connection dies.
            var locking = JdbcClient.create(owner);
            locking.sql("LOCK TABLE eligibility.parcel_screening IN SHARE MODE").update();
            var run = CompletableFuture.supplyAsync(screenings::refresh);
            int killed = awaitMerge();
            writer.sql("SELECT pg_terminate_backend(?)").param(killed).query().singleValue();
            assertThatThrownBy(() -> get(run)).isInstanceOf(DataAccessException.class);
        } finally {
            owner.getConnection().rollback();
            owner.destroy();
        }
        assertThat(kept()).isEqualTo(before);
        assertThat(screenings.refresh().changed()).isPositive();
        assertThat(screenings.recompute().changed()).isZero();
        assertThat(served("public", "screening-test-a")).hasSize(1);
    }

    private static void get(CompletableFuture<Screenings.Report> run) throws Exception {
        try {
            run.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw (Exception) e.getCause();
        }
    }

    /** The process of the database that waits with the merge. */
    private int awaitMerge() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            var found =
                    writer.sql(
                                    "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                            + " AND query LIKE '%INSERT INTO eligibility.parcel_screening%'"
                                            + " AND pid <> pg_backend_pid()")
                            .query(Integer.class)
                            .list();
            if (!found.isEmpty()) {
                return found.get(0);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("Nothing waits to be merged");
    }

    @Test
    void twoAtOnceComputeEverythingOnce() {
        for (int i = 0; i < 20; i++) {
            parcel("screening-test-" + i, LON + i * 0.001, LAT, "public");
        }
        var one = CompletableFuture.supplyAsync(screenings::refresh);
        var two = CompletableFuture.supplyAsync(screenings::refresh);
        assertThat(one.join().computed() + two.join().computed()).isEqualTo(20);
        assertThat(screenings.recompute().changed()).isZero();
    }
}
