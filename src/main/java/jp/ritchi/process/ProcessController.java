package jp.ritchi.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.process.job.Job;
import jp.ritchi.process.job.JobOrder;
import jp.ritchi.process.job.JobQueue;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** OGC API Processes Part 1: what can be run, and running it. */
@RestController
class ProcessController {
    private final ProcessCatalog processes;
    private final InputReferences references;
    private final JobQueue queue;

    ProcessController(ProcessCatalog processes, InputReferences references, JobQueue queue) {
        this.processes = processes;
        this.references = references;
        this.queue = queue;
    }

    @GetMapping("/ogc/processes")
    void list(Exchange exchange) {
        exchange.query().allowOnly(Set.of("f", "limit", "offset"));
        var page = ProcessPage.of(exchange.query());
        exchange.format();
        if (!exchange.unchanged("processes")) {
            exchange.sendDocument(
                    ProcessDescriptions.LIST,
                    ProcessDescriptions.list(processes.list(), page, exchange));
        }
    }

    @GetMapping("/ogc/processes/{processId}")
    void describe(@PathVariable String processId, Exchange exchange) {
        var process = processes.get(processId);
        exchange.query().allowOnly(Set.of("f"));
        exchange.format();
        if (!exchange.unchanged("processes")) {
            exchange.sendDocument(process.title(), ProcessDescriptions.full(process, exchange));
        }
    }

    /** A job when the process can only run so, or when it can and the caller prefers it. */
    @PostMapping("/ogc/processes/{processId}/execution")
    void execute(
            @PathVariable String processId,
            @RequestBody JsonNode body,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response) {
        var process = processes.get(processId);
        exchange.query().allowOnly(Set.of());
        var asked = ExecuteRequest.of(body, process, references);
        boolean preferred =
                Preference.isAsync(Collections.list(request.getHeaders(Preference.HEADER)));
        if (process instanceof GeoProcess quick && !(preferred && process instanceof LongProcess)) {
            var output = quick.execute(asked.inputs());
            var id = process.outputs().keySet().iterator().next();
            exchange.sendJson(Link.JSON, asked.asDocument() ? Map.of(id, output) : output);
            return;
        }
        var job = begin(processes.getLong(processId), asked, request, response);
        if (preferred) {
            response.setHeader(Preference.APPLIED, Preference.RESPOND_ASYNC);
        }
        JobController.neverKept(response);
        response.setHeader(HttpHeaders.LOCATION, exchange.base() + "/ogc/jobs/" + job.id());
        response.setStatus(HttpServletResponse.SC_CREATED);
        exchange.sendJson(Link.JSON, JobDocuments.status(job, exchange));
    }

    private Job begin(
            LongProcess process,
            ExecuteRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var caller = JobCallers.of(request);
        var order = new JobOrder(process.id(), process.check(asked.inputs()), asked.asDocument());
        try {
            return queue.get(queue.submit(order, caller).toString(), caller);
        } catch (RequestProblem problem) {
            if (problem.status() == HttpStatus.TOO_MANY_REQUESTS) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            }
            throw problem;
        }
    }
}
