package jp.ritchi.eligibility.batch;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.parcel.ParcelScan;
import jp.ritchi.process.job.JobRun;
import jp.ritchi.process.job.JobWork;
import org.springframework.stereotype.Component;

/**
 * Judges every site of a batch by the one {@link Evaluator}. All rows of a job come from one state
 * of the data: a run reads in one repeatable-read transaction, and a run that continues another's
 * work begins anew when a layer has changed in between.
 */
@Component
class BatchWork implements JobWork {
    private static final String STAMPS = "SELECT layer, version FROM policy.layer_versions";

    private final LayerReads reads;
    private final BatchStore store;
    private final BatchLimits limits;
    private final BatchParts parts;

    /** What judging a site takes. */
    @Component
    record BatchParts(
            Programmes programmes,
            Sites sites,
            Evaluator evaluator,
            Facts facts,
            ParcelScan scan) {}

    BatchWork(LayerReads reads, BatchStore store, BatchLimits limits, BatchParts parts) {
        this.reads = reads;
        this.store = store;
        this.limits = limits;
        this.parts = parts;
    }

    @Override
    public String id() {
        return ParcelEligibilityBatch.ID;
    }

    @Override
    public void run(JobRun run) {
        var inputs = BatchInputs.of(run.inputs(), limits.listed(), Clock.systemUTC());
        reads.read(
                client -> {
                    var stamps = new TreeMap<String, Long>();
                    client.sql(STAMPS)
                            .query(
                                    row -> {
                                        stamps.put(row.getString(1), row.getLong(2));
                                    });
                    new BatchPass(run, inputs, parts, store).go(Map.copyOf(stamps));
                    return run;
                });
    }

    @Override
    public void discard(UUID job) {
        store.discard(job);
    }
}
