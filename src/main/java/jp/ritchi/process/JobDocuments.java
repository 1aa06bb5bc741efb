package jp.ritchi.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.process.job.Job;
import jp.ritchi.process.job.JobState;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** The documents in which jobs are told: statusInfo of the standard, and lists of them. */
final class JobDocuments {
    static final Text LIST = new Text("ジョブの一覧", "Jobs");
    static final Text STATUS = new Text("ジョブの状態", "Status of the job");
    static final Text RESULTS = new Text("ジョブの結果", "Results of the job");
    private static final Map<JobState, Text> MESSAGES =
            Map.of(
                    JobState.ACCEPTED, new Text("順番を待っています。", "Waiting for its turn."),
                    JobState.RUNNING, new Text("実行しています。", "Running."),
                    JobState.SUCCESSFUL, new Text("終わりました。", "Done."),
                    JobState.FAILED, new Text("失敗しました。", "Failed."),
                    JobState.DISMISSED, new Text("取り消しました。", "Dismissed."));

    private JobDocuments() {}

    static Map<String, Object> list(List<Job> jobs, JobFilter filter, Exchange exchange) {
        var matching = jobs.stream().filter(filter::matches).toList();
        var links = new ArrayList<>(both(LIST, "/ogc/jobs"));
        int end = filter.page().offset() + filter.page().limit();
        if (end < matching.size()) {
            links.add(new Link("next", Link.JSON, new Text("次", "Next"), filter.next(end)));
        }
        var shown =
                matching.stream()
                        .skip(filter.page().offset())
                        .limit(filter.page().limit())
                        .map(job -> status(job, exchange))
                        .toList();
        return Map.of("jobs", shown, "links", exchange.links(links));
    }

    static Map<String, Object> status(Job job, Exchange exchange) {
        var told = new LinkedHashMap<String, Object>();
        told.put("processID", job.work());
        told.put("type", "process");
        told.put("jobID", job.id().toString());
        told.put("status", job.state().word());
        told.put("message", message(job).in(exchange.locale()));
        told.put("progress", job.progress());
        var times = job.times();
        put(told, "created", times.created());
        put(told, "started", times.started());
        put(told, "finished", times.finished());
        put(told, "updated", times.updated());
        told.put("x-ritchi", more(job));
        told.put("links", exchange.links(links(job)));
        return told;
    }

    private static Text message(Job job) {
        var told = job.message();
        return told == null ? MESSAGES.getOrDefault(job.state(), STATUS) : told;
    }

    private static Map<String, Object> more(Job job) {
        var more = new LinkedHashMap<String, Object>();
        more.put("done", job.done());
        put(more, "total", job.total());
        more.put("perSecond", Math.round(job.perSecond() * 10) / 10.0);
        put(more, "secondsLeft", job.secondsLeft());
        put(more, "expires", job.times().expires());
        more.put("messages", message(job));
        return more;
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value instanceof Instant ? value.toString() : value);
        }
    }

    private static List<Link> links(Job job) {
        var path = "/ogc/jobs/" + job.id();
        var links = new ArrayList<>(both(STATUS, path));
        if (job.state() == JobState.SUCCESSFUL) {
            var rel = ProcessDescriptions.REL + "results";
            links.add(new Link(rel, Link.JSON, RESULTS, path + "/results?f=json"));
        }
        var process = "/ogc/processes/" + job.work() + "?f=json";
        links.add(new Link("up", Link.JSON, new Text("処理の説明", "The process"), process));
        return links;
    }

    private static List<Link> both(Text title, String path) {
        return List.of(
                new Link("self", Link.JSON, title, path + "?f=json"),
                new Link("alternate", Link.HTML, title, path + "?f=html"));
    }
}
