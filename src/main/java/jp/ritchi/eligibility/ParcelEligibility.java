package jp.ritchi.eligibility;

import java.time.Clock;
import java.util.Map;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.process.GeoProcess;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Says whether a site qualifies for a support programme and why, by the version that holds on the
 * day asked for.
 */
@Component
class ParcelEligibility implements GeoProcess {
    private final LayerReads reads;
    private final Programmes programmes;
    private final Sites sites;
    private final Evaluator evaluator;
    private final Facts facts;
    private final Clock clock = Clock.systemUTC();

    ParcelEligibility(
            LayerReads reads,
            Programmes programmes,
            Sites sites,
            Evaluator evaluator,
            Facts facts) {
        this.reads = reads;
        this.programmes = programmes;
        this.sites = sites;
        this.evaluator = evaluator;
        this.facts = facts;
    }

    @Override
    public String id() {
        return "parcel-eligibility";
    }

    @Override
    public Text title() {
        return new Text("土地の支援制度への適合判定", "Eligibility of land for a support programme");
    }

    @Override
    public Text description() {
        return new Text(
                "区域が支援制度の要件を満たすかを、要件ごとの測定値・しきい値・理由とともに三値で答えます。",
                "Answers in three values whether a site meets a programme's requirements, with the"
                        + " measured value, threshold and reason of each.");
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Map<String, Object> inputs() {
        return EligibilitySchema.INPUTS;
    }

    @Override
    public Map<String, Object> outputs() {
        return EligibilitySchema.OUTPUTS;
    }

    @Override
    public Object execute(JsonNode request) {
        var inputs = EligibilityInputs.of(request, clock);
        return reads.glance(client -> answer(inputs));
    }

    private EligibilityAnswer answer(EligibilityInputs inputs) {
        var programme = programmes.get(inputs.programme(), inputs.asOf());
        return evaluator.evaluate(programme, sites.of(inputs), facts);
    }
}
