package jp.ritchi.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** The counts of one file, with each station's position and the hours that the file skips. */
final class CountImportFile {
    static final int MAX_COUNTS = 3_000_000;
    private static final int LOOK = 500;

    private final ImportReport report;
    private final List<CountImportRow> counts = new ArrayList<>();
    private final Map<String, StationSighting> stations = new TreeMap<>();
    private final Map<String, Set<Instant>> hours = new TreeMap<>();
    private final Map<String, Integer> outages = new TreeMap<>();

    /** What a file says about a station besides its counts. */
    record StationSighting(String code, @Nullable String roadType, @Nullable Point position) {}

    CountImportFile(ImportReport report) {
        this.report = report;
    }

    /** Adds both directions of an hour; a second row for the same hour is reported and left out. */
    void add(StationSighting station, CountImportRow up, CountImportRow down) {
        if (counts.size() % LOOK == 0) {
            report.watch().at("reading", counts.size(), -1);
        }
        if (!hours.computeIfAbsent(station.code(), code -> new HashSet<>()).add(up.hour())) {
            report.refuse(
                    ImportIssue.warning(
                                    "duplicate-hour",
                                    up.number(),
                                    "同じ観測点・同じ時間の行がすでにあります。最初の行だけを使います。",
                                    "There is a row for this station and hour already; only the first is used.")
                            .at(station.code() + " " + up.hour()));
            return;
        }
        if (counts.size() >= MAX_COUNTS) {
            throw new FileRefused(
                    "too-many-rows",
                    "行が多すぎます。期間か地域で分けてください。",
                    "Too many rows. Split the file by period or area.");
        }
        stations.merge(station.code(), station, (a, b) -> a.position() == null ? b : a);
        for (var count : List.of(up, down)) {
            counts.add(count);
            if (!CountImportRow.OBSERVED.equals(count.status())) {
                outages.merge(count.status(), 1, Integer::sum);
            }
        }
    }

    List<CountImportRow> counts() {
        return counts;
    }

    Map<String, StationSighting> stations() {
        return stations;
    }

    /** Says which outages the file tells and which hours it leaves out; neither is a zero. */
    void tellGaps() {
        outages.forEach(
                (status, times) ->
                        report.add(
                                ImportIssue.info(
                                                "outage",
                                                0,
                                                "観測できなかった時間・方向が "
                                                        + times
                                                        + " 件あります（"
                                                        + status
                                                        + "）。0 台ではなく欠測として入れます。",
                                                times
                                                        + " hours of one direction were not observed ("
                                                        + status
                                                        + "). They are gaps, not zeros.")
                                        .ofFile()));
        hours.forEach(this::tellSkipped);
    }

    private void tellSkipped(String station, Set<Instant> present) {
        var first = present.stream().min(Instant::compareTo).orElseThrow();
        var last = present.stream().max(Instant::compareTo).orElseThrow();
        long span = Duration.between(first, last).toHours() + 1;
        long skipped = span - present.size();
        if (skipped > 0) {
            report.add(
                    new ImportIssue(
                            "hours-absent",
                            Severity.INFO,
                            null,
                            station,
                            new Text(
                                    "期間 " + span + " 時間のうち " + skipped + " 時間の行がありません。0 台とはみなしません。",
                                    skipped
                                            + " of the "
                                            + span
                                            + " hours have no row. They are not taken for zero.")));
        }
    }
}
