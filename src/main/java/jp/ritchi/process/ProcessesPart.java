package jp.ritchi.process;

import java.util.List;
import java.util.Map;
import jp.ritchi.ogcapi.ApiPart;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** OGC API Processes 1.0 (OGC 18-062r2), part 1, without jobs. */
@Component
class ProcessesPart implements ApiPart {
    private static final String TAG = "Processes";
    private static final String CONF = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/";
    private static final Text EXECUTE = new Text("処理の実行", "Execute a process");

    @Override
    public List<String> conformance() {
        return List.of(
                CONF + "core", CONF + "ogc-process-description", CONF + "json", CONF + "oas30");
    }

    @Override
    public List<Link> landingLinks() {
        var rel = ProcessDescriptions.REL;
        return List.of(
                new Link(rel + "processes", Link.JSON, ProcessDescriptions.LIST, "/ogc/processes"),
                new Link(rel + "job-list", Link.JSON, ProcessDescriptions.JOBS, "/ogc/jobs"));
    }

    @Override
    public List<Operation> operations() {
        var process = "/ogc/processes/{processId}";
        return List.of(
                list(),
                document(process, "getProcessDescription", "処理の説明", "Description of a process"),
                Operation.post(
                        process + "/execution",
                        "execute",
                        TAG,
                        EXECUTE,
                        new Operation.Body("execute", "object")),
                document("/ogc/jobs", "getJobs", "ジョブの一覧", "Jobs"),
                document("/ogc/jobs/{jobId}", "getStatus", "ジョブの状態", "Status of a job"),
                document("/ogc/jobs/{jobId}/results", "getResult", "ジョブの結果", "Results of a job"));
    }

    private static Operation list() {
        return new Operation(
                "/ogc/processes",
                "getProcesses",
                TAG,
                ProcessDescriptions.LIST,
                List.of(
                        Operation.FORMAT,
                        number("limit", "件数", "Number of processes", 1, ProcessPage.MAX_LIMIT),
                        number("offset", "飛ばす件数", "Number to skip", 0, ProcessPage.MAX_OFFSET)),
                Map.of(Link.JSON, "object", Link.HTML, "page"));
    }

    private static Map<String, Object> number(
            String name, String ja, String en, int least, int most) {
        var standard = least == 0 ? 0 : ProcessPage.DEFAULT_LIMIT;
        return Operation.parameter(
                name,
                new Text(ja, en),
                Map.of("type", "integer", "minimum", least, "maximum", most, "default", standard));
    }

    private static Operation document(String path, String id, String ja, String en) {
        return Operation.document(path, id, TAG, new Text(ja, en), "object");
    }

    @Override
    public Map<String, Object> schemas() {
        return Map.of(
                "execute",
                Map.of(
                        "type",
                        "object",
                        "required",
                        List.of("inputs"),
                        "additionalProperties",
                        false,
                        "properties",
                        Map.of(
                                "inputs",
                                Map.of("type", "object"),
                                "outputs",
                                Map.of("type", "object"),
                                "response",
                                Map.of("type", "string", "enum", List.of("raw", "document")))));
    }
}
