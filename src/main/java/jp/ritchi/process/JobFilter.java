package jp.ritchi.process;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ritchi.ogcapi.http.Query;
import jp.ritchi.process.job.Job;
import jp.ritchi.process.job.JobState;

/** The parameters by which the standard lets a list of jobs be narrowed. */
final class JobFilter {
    static final Set<String> PARAMETERS =
            Set.of(
                    "f",
                    "limit",
                    "offset",
                    "type",
                    "processID",
                    "status",
                    "datetime",
                    "minDuration",
                    "maxDuration");

    private final Query query;
    private final ProcessPage page;
    private final List<String> processes;
    private final List<String> states;
    private final boolean anyType;
    private final Instant from;
    private final Instant to;
    private final Duration shortest;
    private final Duration longest;

    private JobFilter(Query query) {
        this.query = query;
        page = ProcessPage.of(query);
        processes = list("processID");
        states = list("status");
        if (!states.stream().allMatch(word -> JobState.find(word).isPresent())) {
            throw ProcessProblems.badStatus();
        }
        anyType = list("type").isEmpty() || list("type").contains("process");
        var interval = query.find("datetime").map(JobFilter::interval);
        from = interval.map(ends -> ends[0]).orElse(Instant.MIN);
        to = interval.map(ends -> ends[1]).orElse(Instant.MAX);
        shortest = seconds("minDuration").orElse(Duration.ZERO);
        longest = seconds("maxDuration").orElse(Duration.ofDays(36_500));
    }

    static JobFilter of(Query query) {
        query.allowOnly(PARAMETERS);
        return new JobFilter(query);
    }

    ProcessPage page() {
        return page;
    }

    boolean matches(Job job) {
        var created = job.times().created();
        return anyType
                && (processes.isEmpty() || processes.contains(job.work()))
                && (states.isEmpty() || states.contains(job.state().word()))
                && !created.isBefore(from)
                && !created.isAfter(to)
                && job.duration().compareTo(shortest) >= 0
                && job.duration().compareTo(longest) <= 0;
    }

    /** The address of the page that begins at {@code offset}, as JSON. */
    String next(int offset) {
        return "/ogc/jobs?" + query.with("f", "json").with("offset", Integer.toString(offset));
    }

    private List<String> list(String name) {
        return query.find(name).map(value -> List.of(value.split(","))).orElse(List.of());
    }

    private Optional<Duration> seconds(String name) {
        return query.find(name)
                .map(
                        text -> {
                            if (!text.matches("\\d{1,9}")) {
                                throw ProcessProblems.badPage(name, 0, 999_999_999);
                            }
                            return Duration.ofSeconds(Long.parseLong(text));
                        });
    }

    private static Instant[] interval(String text) {
        var ends = text.split("/", -1);
        if (ends.length > 2) {
            throw ProcessProblems.badDatetime();
        }
        return new Instant[] {end(ends[0], Instant.MIN), end(ends[ends.length - 1], Instant.MAX)};
    }

    private static Instant end(String text, Instant open) {
        if (text.isEmpty() || text.equals("..")) {
            return open;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw ProcessProblems.badDatetime();
        }
    }
}
