package jp.ritchi.eligibility.recheck;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;
import java.util.UUID;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.parcel.ParcelScan;
import jp.ritchi.process.job.JobRun;
import jp.ritchi.process.job.JobWork;
import org.springframework.stereotype.Component;

/**
 * Answers every stored parcel for every programme in effect again, compares with the last answers
 * and reports what has changed. An answer that can only be the same is not computed: where neither
 * day nor programme nor any layer has changed, only parcels that changed themselves are.
 */
@Component
class RecheckWork implements JobWork {
    static final String ID = "eligibility-recheck";
    private static final String STAMPS = "SELECT layer, version FROM policy.layer_versions";

    private final LayerReads reads;
    private final RecheckStore store;
    private final RecheckSettings settings;
    private final Parts parts;

    /** What answering takes. */
    @Component
    record Parts(Programmes programmes, Evaluator evaluator, Facts facts, ParcelScan scan) {}

    RecheckWork(LayerReads reads, RecheckStore store, RecheckSettings settings, Parts parts) {
        this.reads = reads;
        this.store = store;
        this.settings = settings;
        this.parts = parts;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void run(JobRun run) {
        reads.read(
                client -> {
                    var stamps = new TreeMap<String, Long>();
                    client.sql(STAMPS)
                            .query(
                                    row -> {
                                        stamps.put(row.getString(1), row.getLong(2));
                                    });
                    var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
                    var pass = new RecheckPass(run, parts, store, new Moment(today, stamps));
                    pass.go(settings.keep());
                    return run;
                });
    }

    /** Reports outlive their jobs; what a broken one has found goes into the next. */
    @Override
    public void discard(UUID job) {}
}
