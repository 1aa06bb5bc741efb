package jp.ritchi.eligibility.recheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.process.job.Job;
import jp.ritchi.process.job.JobCaller;
import jp.ritchi.process.job.JobOrder;
import jp.ritchi.process.job.JobQueue;
import jp.ritchi.security.Clearance;
import jp.ritchi.security.Deputy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Starts re-checks: one of what the public sees, and one of what staff see when that is more. One
 * of a kind is under way at a time.
 */
@Component
class RecheckStarter {
    private static final String SEEN =
            "SELECT md5(string_agg(layer || version, ',' ORDER BY layer)) FROM policy.layer_versions";

    private final JobQueue queue;
    private final LayerReads reads;

    RecheckStarter(JobQueue queue, LayerReads reads) {
        this.queue = queue;
        this.reads = reads;
    }

    /**
     * The ids of the jobs by visibility.
     *
     * @throws jp.ritchi.web.RequestProblem 429 when one is under way
     */
    Map<String, UUID> start(String by) {
        var started = new LinkedHashMap<String, UUID>();
        started.put("public", submit(Clearance.PUBLIC, by));
        if (!seen(Clearance.PUBLIC).equals(seen(Clearance.STAFF))) {
            started.put("staff", submit(Clearance.STAFF, by));
        }
        return started;
    }

    private UUID submit(Clearance clearance, String by) {
        var inputs = JsonNodeFactory.instance.objectNode().put("by", by);
        return queue.submit(new JobOrder(RecheckWork.ID, inputs, false), caller(clearance));
    }

    private static JobCaller caller(Clearance clearance) {
        return JobCaller.service("recheck-" + clearance.id(), clearance);
    }

    /** Stands for everything that a clearance can see. */
    private String seen(Clearance clearance) {
        var found = new String[] {""};
        Deputy.run(
                "service:recheck",
                clearance,
                () ->
                        found[0] =
                                reads.read(
                                        client ->
                                                String.valueOf(
                                                        client.sql(SEEN)
                                                                .query(String.class)
                                                                .single())));
        return found[0];
    }

    /** Those that wait or run, as far as the caller may see them. */
    List<Job> listUnderWay() {
        return List.of(Clearance.PUBLIC, Clearance.STAFF).stream()
                .flatMap(clearance -> queue.list(caller(clearance)).stream())
                .filter(job -> !job.state().isOver())
                .toList();
    }
}
