package jp.ritchi.eligibility.batch;

import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.parcel.ParcelScan;
import jp.ritchi.parcel.Parcels;
import jp.ritchi.process.LongProcess;
import jp.ritchi.process.job.Job;
import jp.ritchi.security.Clearance;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Judges many sites by one programme, each as the single check would judge it alone. */
@Component
class ParcelEligibilityBatch implements LongProcess {
    static final String ID = "parcel-eligibility-batch";

    private final LayerReads reads;
    private final Programmes programmes;
    private final Parcels parcels;
    private final ParcelScan scan;
    private final BatchLimits limits;
    private final BatchSummary summary;

    ParcelEligibilityBatch(
            LayerReads reads,
            Programmes programmes,
            Parcels parcels,
            ParcelScan scan,
            BatchLimits limits,
            BatchSummary summary) {
        this.reads = reads;
        this.programmes = programmes;
        this.parcels = parcels;
        this.scan = scan;
        this.limits = limits;
        this.summary = summary;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Text title() {
        return new Text("土地の支援制度への適合判定（一括）", "Eligibility of many sites for a support programme");
    }

    @Override
    public Text description() {
        return new Text(
                "多数の筆や区域を 1 つずつ判定し、件数・面積・支援上限の合計と、表・地図・ファイルで結果を返します。",
                "Judges many parcels or outlines one by one, and gives counts, areas and ceilings with"
                        + " a table, a map and files of all verdicts.");
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Map<String, Object> inputs() {
        return BatchSchema.INPUTS;
    }

    @Override
    public Map<String, Object> outputs() {
        return BatchSchema.OUTPUTS;
    }

    @Override
    public JsonNode check(JsonNode given) {
        var inputs = BatchInputs.of(given, limits.listed(), Clock.systemUTC());
        reads.read(
                client -> {
                    programmes.get(inputs.programme(), inputs.asOf());
                    checkParcels(inputs);
                    return inputs;
                });
        return BatchInputs.dated(given, inputs.asOf());
    }

    private void checkParcels(BatchInputs inputs) {
        var selection = inputs.selection();
        var selected = selection.parcels();
        if (selected == null) {
            return;
        }
        long count = scan.count(selected, inputs.asOf());
        long most =
                Clearance.ofCaller() == Clearance.PUBLIC
                        ? limits.publicSites()
                        : limits.accountSites();
        if (count > most) {
            throw BatchProblems.tooMany("selection", count, most);
        }
        if (count < selection.ids().size()) {
            var missing = new TreeSet<>(selection.ids());
            parcels.list(selection.ids(), inputs.asOf())
                    .forEach(parcel -> missing.remove(parcel.id()));
            throw BatchProblems.noSuchParcel(missing.first());
        }
        if (count == 0) {
            throw BatchProblems.nothing();
        }
    }

    @Override
    public Map<String, Object> result(Job job, Exchange exchange) {
        return summary.of(job, exchange);
    }
}
