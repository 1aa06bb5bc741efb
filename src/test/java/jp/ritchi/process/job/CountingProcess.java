package jp.ritchi.process.job;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.process.LongProcess;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/** Counts and stores every step; it can be held at a step, fail there or have a bug there. */
@TestComponent
class CountingProcess implements LongProcess, JobWork {
    static final String ID = "counting-for-tests";

    private final JdbcClient writer;
    private final Map<UUID, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> runs = new ConcurrentHashMap<>();

    CountingProcess(JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Text title() {
        return new Text("数える", "Counting");
    }

    @Override
    public Text description() {
        return new Text("試験のために数えます。", "Counts, for tests.");
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Map<String, Object> inputs() {
        return Map.of("steps", Map.of("title", "Steps", "schema", Map.of("type", "integer")));
    }

    @Override
    public Map<String, Object> outputs() {
        return Map.of("counted", Map.of("title", "Counted", "schema", Map.of("type", "object")));
    }

    @Override
    public JsonNode check(JsonNode inputs) {
        if (!inputs.path("steps").isInt()) {
            throw RequestProblem.badParameter("steps", "steps が要ります。", "Give steps.");
        }
        return inputs;
    }

    @Override
    public void run(JobRun run) {
        runs.merge(run.id(), 1, Integer::sum);
        int steps = run.inputs().path("steps").asInt();
        var position = run.position();
        for (int step = position == null ? 1 : position.asInt() + 1; step <= steps; step++) {
            hold(run, step);
            fail(run, step);
            int stored = step;
            run.keep(IntNode.valueOf(step), step, steps, () -> store(run.id(), stored));
        }
    }

    /** Only the first run is held. */
    private void hold(JobRun run, int step) {
        if (step != run.inputs().path("holdAt").asInt(0) || runs.get(run.id()) > 1) {
            return;
        }
        var gate = held.computeIfAbsent(run.id(), id -> new CountDownLatch(1));
        try {
            if (!gate.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let it go");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fail(JobRun run, int step) {
        if (step == run.inputs().path("refuseAt").asInt(0)) {
            throw RequestProblem.badParameter("steps", "その数は数えられません。", "Cannot count that.");
        }
        if (step == run.inputs().path("breakAt").asInt(0)) {
            throw new IllegalStateException("on purpose");
        }
    }

    private void store(UUID job, int step) {
        writer.sql("INSERT INTO public.counted VALUES (?, ?)").params(job, step).update();
    }

    boolean isHeld(UUID job) {
        return held.containsKey(job);
    }

    void letGo(UUID job) {
        held.computeIfAbsent(job, id -> new CountDownLatch(1)).countDown();
    }

    int runs(UUID job) {
        return runs.getOrDefault(job, 0);
    }

    @Override
    public void discard(UUID job) {
        writer.sql("DELETE FROM public.counted WHERE job = ?").param(job).update();
    }

    @Override
    public Map<String, Object> result(Job job, Exchange exchange) {
        return Map.of("counted", job.done());
    }
}
