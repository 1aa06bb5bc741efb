package jp.ritchi.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ogcapi.ApiPart;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.process.job.JobState;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** OGC API Processes 1.0 (OGC 18-062r2), part 1, with jobs. */
@Component
class ProcessesPart implements ApiPart {
    private static final String TAG = "Processes";
    private static final String CONF = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/";
    private static final String JOB = "/ogc/jobs/{jobId}";
    private static final List<String> STATES =
            Arrays.stream(JobState.values()).map(JobState::word).toList();
    private static final Text DISMISS = new Text("ジョブの取り消し", "Dismiss a job");
    private static final Text EXECUTE = new Text("処理の実行", "Execute a process");

    @Override
    public List<String> conformance() {
        return List.of(
                CONF + "core",
                CONF + "ogc-process-description",
                CONF + "json",
                CONF + "oas30",
                CONF + "job-list",
                CONF + "dismiss");
    }

    @Override
    public List<Link> landingLinks() {
        var rel = ProcessDescriptions.REL;
        return List.of(
                new Link(rel + "processes", Link.JSON, ProcessDescriptions.LIST, "/ogc/processes"),
                new Link(rel + "job-list", Link.JSON, JobDocuments.LIST, "/ogc/jobs"));
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
                        new Operation.Body("execute", "object", "statusInfo")),
                jobs(),
                Operation.document(JOB, "getStatus", TAG, JobDocuments.STATUS, "statusInfo"),
                Operation.delete(JOB, "dismiss", TAG, DISMISS, "statusInfo"),
                document(JOB + "/results", "getResult", "ジョブの結果", "Results of a job"));
    }

    private static Operation jobs() {
        return new Operation(
                "/ogc/jobs",
                "getJobs",
                TAG,
                JobDocuments.LIST,
                List.of(
                        Operation.FORMAT,
                        number("limit", "件数", "Number of jobs", 1, ProcessPage.MAX_LIMIT),
                        number("offset", "飛ばす件数", "Number to skip", 0, ProcessPage.MAX_OFFSET),
                        words("type", "ジョブの種類", "Kinds of job", List.of("process")),
                        words("processID", "処理の ID", "Ids of processes", List.of()),
                        words("status", "ジョブの状態", "States of jobs", STATES),
                        Operation.parameter(
                                "datetime",
                                new Text("作成日時の期間", "Interval in which the job was created"),
                                Map.of("type", "string")),
                        seconds("minDuration", "最短の秒数", "Shortest duration in seconds"),
                        seconds("maxDuration", "最長の秒数", "Longest duration in seconds")),
                Map.of(Link.JSON, "object", Link.HTML, "page"));
    }

    private static Map<String, Object> seconds(String name, String ja, String en) {
        var schema = Map.<String, Object>of("type", "integer", "minimum", 0);
        return Operation.parameter(name, new Text(ja, en), schema);
    }

    private static Map<String, Object> words(
            String name, String ja, String en, List<String> known) {
        var items =
                known.isEmpty()
                        ? Map.of("type", "string")
                        : Map.of("type", "string", "enum", known);
        var schema = Map.<String, Object>of("type", "array", "items", items);
        return Operation.parameter(name, new Text(ja, en), schema);
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
        return Map.of("execute", executeSchema(), "statusInfo", statusSchema());
    }

    private static Map<String, Object> executeSchema() {
        return object(
                List.of("inputs"),
                Map.of(
                        "inputs",
                        Map.of("type", "object"),
                        "outputs",
                        Map.of("type", "object"),
                        "response",
                        Map.of("type", "string", "enum", List.of("raw", "document"))),
                false);
    }

    private static Map<String, Object> statusSchema() {
        var text = Map.of("type", "string");
        var time = Map.of("type", "string", "format", "date-time");
        var properties = new LinkedHashMap<String, Object>();
        properties.put("processID", text);
        properties.put("type", Map.of("type", "string", "enum", List.of("process")));
        properties.put("jobID", text);
        properties.put("status", Map.of("type", "string", "enum", STATES));
        properties.put("message", text);
        properties.put("progress", Map.of("type", "integer", "minimum", 0, "maximum", 100));
        List.of("created", "started", "finished", "updated")
                .forEach(name -> properties.put(name, time));
        properties.put(
                "links",
                Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/link")));
        return object(List.of("jobID", "status", "type"), properties, true);
    }

    private static Map<String, Object> object(
            List<String> required, Map<String, Object> properties, boolean open) {
        return Map.of(
                "type",
                "object",
                "required",
                required,
                "additionalProperties",
                open,
                "properties",
                properties);
    }
}
