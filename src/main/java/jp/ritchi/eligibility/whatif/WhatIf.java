package jp.ritchi.eligibility.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.ritchi.eligibility.DatedProgramme;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.KeptFacts;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.parcel.Parcels;
import jp.ritchi.process.GeoProcess;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Says which stored parcels would gain or lose eligibility if interchanges or thresholds were
 * different. Each parcel that can change is evaluated twice by the one evaluator, with the facts as
 * they are and with the changed ones laid over them, so that the answer is that of single checks.
 */
@Component
class WhatIf implements GeoProcess {
    private static final int AT_ONCE = 1_000;
    private static final int TURNS = 2;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final LayerReads reads;
    private final Programmes programmes;
    private final Parcels parcels;
    private final CandidateParcels candidates;
    private final Evaluator evaluator;
    private final Facts facts;
    private final Clock clock = Clock.systemUTC();
    private final Semaphore turns = new Semaphore(TURNS, true);

    WhatIf(
            LayerReads reads,
            Programmes programmes,
            Parcels parcels,
            CandidateParcels candidates,
            Evaluator evaluator,
            Facts facts) {
        this.reads = reads;
        this.programmes = programmes;
        this.parcels = parcels;
        this.candidates = candidates;
        this.evaluator = evaluator;
        this.facts = facts;
    }

    @Override
    public String id() {
        return "what-if";
    }

    @Override
    public Text title() {
        return new Text("もしも: IC や基準を変えたとき", "What if interchanges or thresholds were different");
    }

    @Override
    public Text description() {
        return new Text(
                "IC の移動・追加・削除、半径や面積の基準の変更で、どの筆が新たに適合し、どの筆が外れるかを、一筆ずつ" + "判定して答えます。",
                "Answers which parcels would become eligible and which would cease to be when an"
                        + " interchange is moved, added or removed or a threshold is changed; every"
                        + " parcel is judged by itself.");
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Map<String, Object> inputs() {
        return WhatIfSchema.INPUTS;
    }

    @Override
    public Map<String, Object> outputs() {
        return WhatIfSchema.OUTPUTS;
    }

    @Override
    public Object execute(JsonNode request) {
        var inputs = WhatIfInputs.of(request, clock);
        enter();
        try {
            return reads.read(client -> answer(inputs));
        } finally {
            turns.release();
        }
    }

    /** Waits for a turn, so that many who ask at once leave the store to others. */
    private void enter() {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static RequestProblem busy() {
        return new RequestProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                new Text(
                        "ほかの計算が続いています。少し待ってからもう一度試してください。",
                        "Other computations are under way. Wait a little and try again."),
                null);
    }

    private WhatIfAnswer answer(WhatIfInputs inputs) {
        var whole = programmes.get(inputs.programme(), inputs.asOf());
        var asIs = inputs.all() ? whole : ChangedProgramme.placeAndSize(whole);
        var imagined = ChangedProgramme.of(asIs, inputs.changes());
        var kept = new KeptFacts(facts);
        var changed = new ChangedFacts(kept, inputs.changes());
        var blur = new Blur(facts.accuracies());
        var after = existing(changed, inputs.asOf());
        var reach =
                new Reach(
                        asIs.programme(),
                        imagined.programme(),
                        new Reach.Interchanges(
                                existing(facts, inputs.asOf()),
                                after,
                                facts.coverage("interchanges"),
                                blur.ofInterchanges(after)));
        var ids = candidates.list(reach, blur, inputs.asOf(), inputs.area());
        var tally = new Tally();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            var some = ids.subList(i, Math.min(ids.size(), i + AT_ONCE));
            judge(some, inputs.asOf(), new Side(asIs, kept), new Side(imagined, changed), tally);
        }
        return new WhatIfAnswer(
                whole.programme().id(),
                whole.programme().version(),
                inputs.asOf(),
                inputs.all() ? "all" : "place-and-size",
                ids.size(),
                tally.synthetic(),
                tally.gained(),
                tally.lost(),
                tally.transitions());
    }

    /** A programme with the facts by which it is judged. */
    private record Side(DatedProgramme programme, Facts facts) {}

    private void judge(List<String> ids, LocalDate day, Side asIs, Side imagined, Tally tally) {
        for (var parcel : parcels.list(ids, day)) {
            var site = Sites.of(List.of(parcel), null, day);
            var before = evaluator.evaluate(asIs.programme(), site, asIs.facts());
            var after = evaluator.evaluate(imagined.programme(), site, imagined.facts());
            tally.add(parcel, site.areaHectares(), before.verdict(), after.verdict());
        }
    }

    private static List<Interchange> existing(Facts facts, LocalDate day) {
        return facts.interchanges().stream().filter(one -> one.existsOn(day)).toList();
    }
}
