package jp.ritchi.eligibility.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.ritchi.eligibility.EligibilityInputs;
import jp.ritchi.eligibility.evidence.Bundle;
import jp.ritchi.eligibility.evidence.EvidenceRecorder;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Answers a check as a document: a report to sign, the evidence to keep, or both; nothing is
 * stored. All sites of a request are judged, in one reading of the store, before the first byte is
 * sent, so that a wrong one is a clean problem.
 */
@RestController
class ReportController {
    private static final String JSON = "application/json";

    private final EvidenceRecorder recorder;
    private final LayerReads reads;
    private final ReportPdf pdf;
    private final ReportArchive archive;
    private final ReportTurns turns;
    private final Clock clock = Clock.systemUTC();

    ReportController(
            EvidenceRecorder recorder,
            LayerReads reads,
            ReportPdf pdf,
            ReportArchive archive,
            ReportTurns turns) {
        this.recorder = recorder;
        this.reads = reads;
        this.pdf = pdf;
        this.archive = archive;
        this.turns = turns;
    }

    @PostMapping("/api/reports")
    void report(@RequestBody JsonNode body, Locale locale, HttpServletResponse response)
            throws IOException {
        var request = ReportRequest.of(body, locale, clock);
        var bundles = reads.read(client -> record(request));
        var name = FileNames.of(bundles, request.many());
        switch (request.form()) {
            case BUNDLE -> send(response, JSON, name + ".json", bundles.get(0).bytes());
            case PDF ->
                    send(response, "application/pdf", name + ".pdf", pdf(bundles.get(0), request));
            case ZIP -> archive(response, name + ".zip", bundles, request);
        }
    }

    private List<Bundle> record(ReportRequest request) {
        var bundles = new ArrayList<Bundle>();
        for (EligibilityInputs inputs : request.inputs()) {
            try {
                bundles.add(recorder.record(inputs));
            } catch (RequestProblem problem) {
                throw request.many() ? ReportRequest.at(bundles.size(), problem) : problem;
            }
        }
        return bundles;
    }

    private byte[] pdf(Bundle bundle, ReportRequest request) throws IOException {
        var out = new ByteArrayOutputStream();
        turns.take(() -> pdf.write(bundle, request.paper(), request.words(), out));
        return out.toByteArray();
    }

    /** The first document is made before anything is sent: what is missing shows there. */
    private void archive(
            HttpServletResponse response, String name, List<Bundle> bundles, ReportRequest request)
            throws IOException {
        var first = pdf(bundles.get(0), request);
        describe(response, "application/zip", name);
        archive.write(
                bundles,
                request.words(),
                index -> index == 0 ? first : pdf(bundles.get(index), request),
                response.getOutputStream());
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] body)
            throws IOException {
        describe(response, type, name);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void describe(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
