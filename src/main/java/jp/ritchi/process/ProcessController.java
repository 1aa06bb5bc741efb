package jp.ritchi.process;

import java.util.Map;
import java.util.Set;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * OGC API Processes Part 1, synchronous execution only: a request is answered while the caller
 * waits, so that the list of jobs is always empty.
 */
@RestController
class ProcessController {
    private final ProcessCatalog processes;
    private final InputReferences references;

    ProcessController(ProcessCatalog processes, InputReferences references) {
        this.processes = processes;
        this.references = references;
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

    @PostMapping("/ogc/processes/{processId}/execution")
    void execute(@PathVariable String processId, @RequestBody JsonNode body, Exchange exchange) {
        var process = processes.get(processId);
        exchange.query().allowOnly(Set.of());
        var request = ExecuteRequest.of(body, process, references);
        var output = process.execute(request.inputs());
        var id = process.outputs().keySet().iterator().next();
        exchange.sendJson(Link.JSON, request.asDocument() ? Map.of(id, output) : output);
    }

    @GetMapping("/ogc/jobs")
    void jobs(Exchange exchange) {
        exchange.query().allowOnly(Set.of("f"));
        exchange.format();
        if (!exchange.unchanged("jobs")) {
            exchange.sendDocument(ProcessDescriptions.JOBS, ProcessDescriptions.jobs(exchange));
        }
    }

    @GetMapping({"/ogc/jobs/{jobId}", "/ogc/jobs/{jobId}/results"})
    void job(@PathVariable String jobId) {
        throw ProcessProblems.noSuchJob();
    }
}
