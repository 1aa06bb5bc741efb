package jp.ritchi.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.process.job.Job;
import jp.ritchi.process.job.JobQueue;
import jp.ritchi.process.job.JobState;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Jobs over HTTP: nothing that is told of them is kept by anybody on the way. */
@RestController
class JobController {
    private final JobQueue queue;
    private final ProcessCatalog processes;

    JobController(JobQueue queue, ProcessCatalog processes) {
        this.queue = queue;
        this.processes = processes;
    }

    @GetMapping("/ogc/jobs")
    void list(Exchange exchange, HttpServletRequest request, HttpServletResponse response) {
        var filter = JobFilter.of(exchange.query());
        exchange.format();
        neverKept(response);
        var jobs = queue.list(JobCallers.of(request));
        exchange.sendDocument(JobDocuments.LIST, JobDocuments.list(jobs, filter, exchange));
    }

    @GetMapping("/ogc/jobs/{jobId}")
    void status(
            @PathVariable String jobId,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response) {
        exchange.query().allowOnly(Set.of("f"));
        exchange.format();
        neverKept(response);
        var job = queue.get(jobId, JobCallers.of(request));
        exchange.sendDocument(JobDocuments.STATUS, JobDocuments.status(job, exchange));
    }

    @GetMapping("/ogc/jobs/{jobId}/results")
    void results(
            @PathVariable String jobId,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response) {
        exchange.query().allowOnly(Set.of("f"));
        exchange.format();
        neverKept(response);
        var job = queue.get(jobId, JobCallers.of(request));
        refuseUnlessSuccessful(job);
        var process = processes.getLong(job.work());
        var output = process.result(job, exchange);
        var id = process.outputs().keySet().iterator().next();
        exchange.sendDocument(JobDocuments.RESULTS, job.asDocument() ? Map.of(id, output) : output);
    }

    private static void refuseUnlessSuccessful(Job job) {
        var failure = job.failure();
        var message = job.message();
        if (failure != null && message != null) {
            throw new RequestProblem(
                    HttpStatus.valueOf(failure.status()), failure.type(), message, null);
        }
        if (job.state() != JobState.SUCCESSFUL) {
            throw ProcessProblems.notReady();
        }
    }

    @DeleteMapping("/ogc/jobs/{jobId}")
    void dismiss(
            @PathVariable String jobId,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response) {
        exchange.query().allowOnly(Set.of("f"));
        exchange.format();
        neverKept(response);
        var job = queue.dismiss(jobId, JobCallers.of(request));
        exchange.sendDocument(JobDocuments.STATUS, JobDocuments.status(job, exchange));
    }

    static void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
