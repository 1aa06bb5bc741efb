package jp.ritchi.eligibility.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ritchi.process.job.JobRun;
import jp.ritchi.security.Clearance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches that are interrupted, and data that changes meanwhile. */
class BatchRecoveryTests extends BatchTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PARCELS = 1_200;

    @Autowired private BatchWork work;
    @Autowired private PlatformTransactionManager transactions;

    @BeforeEach
    void plant() {
        writer.sql(
                        """
                        INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, source_id,
                            municipality_code, positional_accuracy, geom)
                        SELECT ? || '-' || lpad(n::text, 5, '0'), 'before', '1', 900, ?, '99902',
                            'synthetic', ST_MakeEnvelope(132.7 + n * 1e-4, 34.4,
                                132.7 + n * 1e-4 + 9e-5, 34.4001, 6668)
                        FROM generate_series(1, ?) n
                        """)
                .params(mark, mark, PARCELS)
                .update();
    }

    /** A run that breaks off, as by kill -9, when it has kept so many pieces. */
    private final class Run implements JobRun {
        private final UUID id;
        private final int pieces;
        private final Runnable afterFirst;
        private @Nullable JsonNode position;
        private int kept;

        Run(UUID id, int pieces, @Nullable JsonNode position, Runnable afterFirst) {
            this.id = id;
            this.pieces = pieces;
            this.position = position;
            this.afterFirst = afterFirst;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public JsonNode inputs() {
            return JSON.readTree(selection("{\"municipality\": \"99902\"}"));
        }

        @Override
        public Clearance clearance() {
            return Clearance.PUBLIC;
        }

        @Override
        public @Nullable JsonNode position() {
            return position;
        }

        @Override
        public void keep(JsonNode reached, long done, long total, Runnable writes) {
            if (kept == pieces) {
                throw new IllegalStateException("killed");
            }
            new TransactionTemplate(transactions).executeWithoutResult(status -> writes.run());
            position = reached;
            if (++kept == 1) {
                afterFirst.run();
            }
        }
    }

    private UUID job() {
        var id = UUID.randomUUID();
        writer.sql(
                        """
                        INSERT INTO process.job (id, work, visibility, as_document, not_before)
                        VALUES (?, 'parcel-eligibility-batch', 'public', false, 'infinity')
                        """)
                .param(id)
                .update();
        return id;
    }

    @Test
    void aBrokenBatchGoesOnWhereItWasAndDoesNothingTwice() {
        var first = new Run(job(), 2, null, () -> {});
        assertThatThrownBy(() -> work.run(first)).hasMessage("killed");
        int before = numbers(first.id()).size();
        assertThat(before).isBetween(1, PARCELS - 1);
        var second = new Run(first.id(), 1_000, first.position(), () -> {});
        work.run(second);
        assertThat(numbers(first.id())).hasSize(PARCELS).doesNotHaveDuplicates();
        assertThat(restarts(first.id())).isZero();
        assertThat(distinctSites(first.id())).isEqualTo(PARCELS);
    }

    @Test
    void aBrokenBatchBeginsAnewWhenTheDataHasChangedMeanwhile() {
        var first = new Run(job(), 2, null, () -> {});
        assertThatThrownBy(() -> work.run(first)).hasMessage("killed");
        rename();
        work.run(new Run(first.id(), 1_000, first.position(), () -> {}));
        assertThat(numbers(first.id())).hasSize(PARCELS);
        assertThat(restarts(first.id())).isEqualTo(1);
        assertThat(names(first.id())).containsExactly("after");
    }

    @Test
    void dataThatChangesDuringARunIsNotMixedIn() {
        var run = new Run(job(), 1_000, null, this::rename);
        work.run(run);
        assertThat(names(run.id())).containsExactly("before");
        var next = new Run(job(), 1_000, null, () -> {});
        work.run(next);
        assertThat(names(next.id())).containsExactly("after");
        assertThat(stamp(next.id())).isGreaterThan(stamp(run.id()));
    }

    private void rename() {
        writer.sql("UPDATE parcel.parcel SET name_ja = 'after' WHERE source_id = ?")
                .param(mark)
                .update();
    }

    private List<Integer> numbers(UUID job) {
        return writer.sql("SELECT number FROM eligibility.batch_result WHERE job = ?")
                .param(job)
                .query(Integer.class)
                .list();
    }

    private long distinctSites(UUID job) {
        return writer.sql(
                        "SELECT count(DISTINCT site_id) FROM eligibility.batch_result WHERE job = ?")
                .param(job)
                .query(Long.class)
                .single();
    }

    private List<String> names(UUID job) {
        return writer.sql("SELECT DISTINCT name FROM eligibility.batch_result WHERE job = ?")
                .param(job)
                .query(String.class)
                .list();
    }

    private int restarts(UUID job) {
        return writer.sql("SELECT restarts FROM eligibility.batch WHERE job = ?")
                .param(job)
                .query(Integer.class)
                .single();
    }

    private long stamp(UUID job) {
        return writer.sql(
                        "SELECT (stamps ->> 'parcels')::bigint FROM eligibility.batch WHERE job = ?")
                .param(job)
                .query(Long.class)
                .single();
    }
}
