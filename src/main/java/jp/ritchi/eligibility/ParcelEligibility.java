package jp.ritchi.eligibility;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.process.GeoProcess;
import jp.ritchi.text.Text;
import jp.ritchi.web.GeoJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Says whether a site qualifies for a support programme and why: every criterion of the version
 * that holds on the day asked for is evaluated, none is skipped because another already failed.
 */
@Component
class ParcelEligibility implements GeoProcess {
    private final LayerReads reads;
    private final Programmes programmes;
    private final Sites sites;
    private final Map<String, Criterion> criteria = new TreeMap<>();
    private final Clock clock = Clock.systemUTC();

    ParcelEligibility(
            LayerReads reads, Programmes programmes, Sites sites, List<Criterion> criteria) {
        this.reads = reads;
        this.programmes = programmes;
        this.sites = sites;
        criteria.forEach(criterion -> this.criteria.put(criterion.id(), criterion));
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
        var entry = programmes.get(inputs.programme(), inputs.asOf());
        var site = sites.of(inputs);
        var programme = entry.programme();
        var findings =
                programme.criteria().stream()
                        .map(required -> criterion(required).evaluate(site, required.parameters()))
                        .toList();
        var verdict = Verdict.of(findings);
        return new EligibilityAnswer(
                programme.id(),
                programme.version(),
                programme.title(),
                site.asOf(),
                verdict,
                VerdictReasons.of(verdict, findings),
                site.areaHectares(),
                findings,
                subsidy(verdict, programme, site),
                programme.assumptions(),
                List.of(entry.source()),
                site.synthetic(),
                GeoJson.write(site.geometry()));
    }

    private Criterion criterion(Programme.Requirement required) {
        var criterion = criteria.get(required.criterion());
        if (criterion == null) {
            throw new IllegalStateException("No criterion is called " + required.criterion());
        }
        return criterion;
    }

    private static EligibilityAnswer.@Nullable Subsidy subsidy(
            Verdict verdict, Programme programme, Site site) {
        if (verdict != Verdict.ELIGIBLE) {
            return null;
        }
        return Subsidies.ceiling(programme.support(), site.areaHectares());
    }
}
