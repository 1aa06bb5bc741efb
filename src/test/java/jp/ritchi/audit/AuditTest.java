package jp.ritchi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import jp.ritchi.security.Owner;
import jp.ritchi.security.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AuditTest {
    @Autowired private Audit audit;
    @Autowired private JdbcClient writer;
    @Autowired private TransactionTemplate transactions;
    @Autowired private Environment environment;
    private final String subject = "audit-test-" + UUID.randomUUID();

    @Test
    void anEntryIsStoredWithEveryCharacterACallerCanSend() {
        var odd = subject + "\nlogin\tadmin\r\u0000\uD800x\"',{}\\u0000 髙";
        audit.record("test", odd, Map.of("said", "a\u0000b\uDC00\nc", "count", 3));
        var stored =
                Owner.of(environment)
                        .sql(
                                "SELECT subject || '|' || actor || '|' || (detail ->> 'said')"
                                        + " || '|' || (detail ->> 'count')"
                                        + " FROM audit.entry WHERE starts_with(subject, :s)")
                        .param("s", subject)
                        .query(String.class)
                        .single();
        assertThat(stored)
                .isEqualTo(
                        odd.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD')
                                + "|system|a\uFFFDb\uFFFD\nc|3");
        assertThat(audit.verify().whole()).isTrue();
    }

    @Test
    void anEntryOfAFailedTransactionIsNotStoredAndLeavesNoGap() {
        transactions.executeWithoutResult(
                status -> {
                    audit.record("test", subject, Map.of());
                    status.setRollbackOnly();
                });
        audit.record("test", subject + "-after", Map.of());
        assertThat(count(subject)).isZero();
        assertThat(audit.verify().whole()).isTrue();
    }

    @Test
    void entriesWrittenAtOnceFormOneChainAndALongTransactionHoldsNobodyUp() throws Exception {
        var entered = new CountDownLatch(1);
        var others = new CountDownLatch(8);
        try (var pool = closing(Executors.newFixedThreadPool(5))) {
            var slow =
                    pool.get()
                            .submit(
                                    () ->
                                            transactions.executeWithoutResult(
                                                    status -> {
                                                        audit.record(
                                                                "test", subject, Map.of("slow", 1));
                                                        entered.countDown();
                                                        await(others);
                                                    }));
            entered.await();
            for (int i = 0; i < 8; i++) {
                pool.get()
                        .submit(
                                () -> {
                                    audit.record("test", subject, Map.of());
                                    others.countDown();
                                });
            }
            slow.get();
        }
        assertThat(count(subject)).isEqualTo(9);
        assertThat(audit.verify().whole()).isTrue();
    }

    @Test
    void theApplicationCanNeitherReadNorChangeNorRemoveEntriesNorChooseTheirTime() {
        for (var statement :
                new String[] {
                    "SELECT count(*) FROM audit.entry",
                    "UPDATE audit.entry SET actor = 'x'",
                    "DELETE FROM audit.entry",
                    "TRUNCATE audit.entry",
                    "UPDATE audit.head SET seq = 0",
                    "SELECT hash FROM audit.head",
                    "INSERT INTO audit.entry (at, actor, action, subject)"
                            + " VALUES (now(), 'x', 'x', 'x')",
                    "INSERT INTO audit.entry (actor, action, subject, hash)"
                            + " VALUES ('x', 'x', 'x', '\\x00')",
                    "ALTER TABLE audit.entry DISABLE TRIGGER ALL"
                }) {
            assertThatThrownBy(() -> writer.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
        }
    }

    @Test
    void evenTheOwnerIsRefusedAndAForgeryShowsInTheChain() {
        for (int i = 0; i < 3; i++) {
            audit.record("test", subject, Map.of("i", i));
        }
        var place = audit.verify().entries() - 1;
        for (var forgery :
                new String[] {
                    "UPDATE audit.entry SET actor = 'somebody' WHERE seq = " + place,
                    "UPDATE audit.entry SET at = at - interval '1 day' WHERE seq = " + place,
                    "UPDATE audit.entry SET detail = '{}' WHERE seq = " + place,
                    "UPDATE audit.entry SET seq = NULL WHERE seq = " + place,
                    "DELETE FROM audit.entry WHERE seq = " + place
                }) {
            assertThat(brokenAfter(forgery)).as(forgery).isEqualTo(place);
        }
        assertThat(brokenAfter("DELETE FROM audit.entry WHERE seq > " + place))
                .isEqualTo(place + 1);
        assertThat(audit.verify().whole()).isTrue();
    }

    /** Tries a forgery as the owner, first refused, then with the guard taken away. */
    private Long brokenAfter(String forgery) {
        var connection = Owner.connection(environment);
        var owner = JdbcClient.create(connection);
        try {
            assertThatThrownBy(() -> owner.sql(forgery).update())
                    .as(forgery)
                    .rootCause()
                    .hasMessageContaining("append only");
            rollBack(connection);
            owner.sql("ALTER TABLE audit.entry DISABLE TRIGGER USER").update();
            assertThat(owner.sql(forgery).update()).isPositive();
            return owner.sql("SELECT broken_at FROM audit.verify()").query(Long.class).single();
        } finally {
            rollBack(connection);
            connection.destroy();
        }
    }

    private static void rollBack(javax.sql.DataSource connection) {
        try {
            connection.getConnection().rollback();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String about) {
        return Owner.of(environment)
                .sql("SELECT count(*) FROM audit.entry WHERE subject = :s")
                .param("s", about)
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pool closing(java.util.concurrent.ExecutorService service) {
        return new Pool(service);
    }

    private record Pool(java.util.concurrent.ExecutorService get) implements AutoCloseable {
        @Override
        public void close() {
            get.shutdownNow();
        }
    }
}
