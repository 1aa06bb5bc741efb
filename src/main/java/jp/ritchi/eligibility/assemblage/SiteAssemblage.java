package jp.ritchi.eligibility.assemblage;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.ritchi.process.GeoProcess;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Finds sets of touching parcels that qualify together for a programme: what would have to be put
 * together, and how good that is proven to be.
 */
@Component
class SiteAssemblage implements GeoProcess {
    /** How long a request waits for others to end. */
    private static final long PATIENCE_SECONDS = 5;

    /** Searches take a core each; the rest of the service keeps running beside them. */
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final Proposals proposals;
    private final Clock clock = Clock.systemUTC();

    SiteAssemblage(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String id() {
        return "site-assemblage";
    }

    @Override
    public Text title() {
        return new Text("用地の組合せ", "Assemblage of a site");
    }

    @Override
    public Text description() {
        return new Text(
                "範囲の中で、合わせると制度の要件を満たす隣り合った筆の組合せを、筆数の少ない順、まとまりの良い順、余りの"
                        + "少ない順に挙げます。小さな範囲では最良であることを確かめ、大きな範囲では下限との差を示します。",
                "Lists sets of touching parcels in a place that together meet a programme's"
                        + " requirements: fewest parcels first, then the most compact, then the least"
                        + " area beyond the need. Proven best in a small place; with a stated gap in a"
                        + " large one.");
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Map<String, Object> inputs() {
        return AssemblageSchema.INPUTS;
    }

    @Override
    public Map<String, Object> outputs() {
        return AssemblageSchema.OUTPUTS;
    }

    @Override
    public Object execute(JsonNode request) {
        var inputs = AssemblageInputs.of(request, clock);
        if (!takeTurn()) {
            throw busy();
        }
        try {
            return proposals.of(inputs);
        } finally {
            turns.release();
        }
    }

    private boolean takeTurn() {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RequestProblem busy() {
        return new RequestProblem(
                HttpStatus.TOO_MANY_REQUESTS,
                "busy",
                new Text(
                        "ほかの探索が動いています。少し待ってからもう一度送ってください。",
                        "Other searches are running. Wait a moment and send it again."),
                null);
    }
}
