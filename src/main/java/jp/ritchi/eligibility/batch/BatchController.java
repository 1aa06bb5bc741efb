package jp.ritchi.eligibility.batch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.process.JobCallers;
import jp.ritchi.process.job.Job;
import jp.ritchi.process.job.JobQueue;
import jp.ritchi.process.job.JobState;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The verdicts of a batch as GeoJSON, tiles and files; only for whoever may see the job. */
@RestController
class BatchController {
    static final String MVT = "application/vnd.mapbox-vector-tile";
    private static final String SITES = "/ogc/jobs/{jobId}/results/sites";

    private final JobQueue queue;
    private final BatchReads reads;
    private final BatchFiles files;

    BatchController(JobQueue queue, BatchReads reads, BatchFiles files) {
        this.queue = queue;
        this.reads = reads;
        this.files = files;
    }

    @GetMapping(SITES)
    void sites(
            @PathVariable String jobId,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = BatchPage.of(exchange.query());
        var job = batch(jobId, request, response);
        new BatchGeoJson(reads, exchange).write(job.id(), page);
    }

    @GetMapping({SITES + ".csv", SITES + ".xlsx", SITES + ".gpkg"})
    void file(
            @PathVariable String jobId,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response) {
        exchange.query().allowOnly(Set.of());
        var job = batch(jobId, request, response);
        var path = exchange.path();
        var ending = path.substring(path.lastIndexOf('.') + 1);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"ritchi-" + job.id() + "." + ending + "\"");
        files.send(job.id(), ending, exchange);
    }

    @GetMapping("/ogc/jobs/{jobId}/results/tiles/{tileMatrix}/{tileRow}/{tileCol}")
    void tile(
            @PathVariable Map<String, String> path,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response) {
        exchange.query().allowOnly(Set.of());
        var address = BatchTile.read(path);
        var job = batch(String.valueOf(path.get("jobId")), request, response);
        var tile = reads.tile(job.id(), address);
        if (tile.length == 0) {
            exchange.sendNothing();
        } else {
            exchange.send(MVT, tile);
        }
    }

    /** The job, when the caller may see it and it has succeeded. */
    private Job batch(String jobId, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var job = queue.get(jobId, JobCallers.of(request));
        if (!job.work().equals(ParcelEligibilityBatch.ID)) {
            throw BatchProblems.notABatch();
        }
        if (job.state() != JobState.SUCCESSFUL) {
            throw notReady();
        }
        return job;
    }

    private static RequestProblem notReady() {
        return RequestProblem.notFound(
                "result-not-ready",
                "一括判定の結果はまだありません。ジョブの状態を確かめてください。",
                "The batch has no results yet. See the status of the job.");
    }
}
