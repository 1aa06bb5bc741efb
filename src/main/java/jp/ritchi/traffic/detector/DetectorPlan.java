package jp.ritchi.traffic.detector;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Outcome;
import jp.ritchi.ingest.RunStamp;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.format.GeoFeature;
import jp.ritchi.text.Text;
import jp.ritchi.traffic.detector.DetectorStore.Known;
import org.jspecify.annotations.Nullable;

/**
 * The days of one file: detectors that nobody knows are added without a place, and days are merged
 * step by step. A step for which the file has no row keeps its stored count; an empty cell takes it
 * away.
 */
final class DetectorPlan implements ImportPlan {
    private static final int BREATH = 1_000;

    private final DetectorStore store;
    private final DetectorFile file;
    private final Map<String, Detector> byStation = new HashMap<>();

    DetectorPlan(DetectorStore store, DetectorFile file) {
        this.store = store;
        this.file = file;
    }

    @Override
    public Map<String, Long> apply(ImportReport report, @Nullable RunStamp stamp) {
        if (file.isEmpty()) {
            return Map.of();
        }
        long added = addDetectors(report, stamp);
        compare(report);
        long days = 0;
        for (var detector : file.detectors()) {
            days += detector.days().size();
        }
        long written =
                stamp == null || days == 0 ? 0 : store.write(out -> write(out, report), stamp);
        return Map.of(
                DetectorStore.DAYS,
                written,
                DetectorStore.DETECTORS,
                added,
                DetectorStore.STATIONS,
                added);
    }

    private long addDetectors(ImportReport report, @Nullable RunStamp stamp) {
        var sources =
                file.detectors().stream()
                        .map(detector -> detector.source)
                        .collect(Collectors.toSet());
        var known = store.known(sources);
        var tally = new IssueTally(report);
        for (var detector : file.detectors()) {
            var stored = known.get(detector.code());
            if (stored != null) {
                byStation.put(stored.stationId(), detector);
                show(detector, stored, report, tally);
            }
        }
        tally.finish();
        var unknown = file.detectors().stream().filter(d -> !known.containsKey(d.code())).toList();
        if (!unknown.isEmpty()) {
            report.add(
                    new ImportIssue(
                            "stations-added",
                            Severity.INFO,
                            null,
                            null,
                            new Text(
                                    "登録のない計測地点 "
                                            + unknown.size()
                                            + " か所を、位置なしで加えます。地図には出ませんが、名称で探せます。位置は別の座標ファイル（TMT）で入ります。",
                                    unknown.size()
                                            + " unknown detectors are added without a place: not on the map, but found by name. The file of coordinates (TMT) gives them their places.")));
        }
        if (stamp != null && !unknown.isEmpty()) {
            store.add(unknown, stamp);
        }
        return unknown.size();
    }

    private static void show(
            Detector detector, Known stored, ImportReport report, IssueTally tally) {
        if (!stored.name().equals(detector.shownName()) && detector.name() != null) {
            tally.tell(
                    new ImportIssue(
                            "name-kept",
                            Severity.INFO,
                            null,
                            detector.code(),
                            new Text(
                                    "登録名「"
                                            + stored.name()
                                            + "」とファイルの名称「"
                                            + detector.shownName()
                                            + "」が違います。登録名のままにします。",
                                    "The stored name differs from the file's ("
                                            + detector.shownName()
                                            + "). The stored one stays.")));
        }
        var place = stored.place();
        if (place != null) {
            var point = GeoFeature.FACTORY.createPoint(place);
            report.preview(point, stored.stationId(), stored.name(), Outcome.UNCHANGED);
        }
    }

    /** Counts every row of the file, and leaves the days that have to be written. */
    private void compare(ImportReport report) {
        var days = new TreeSet<Integer>();
        var compared = new DayComparison();
        for (var detector : file.detectors()) {
            days.addAll(detector.days().keySet());
            detector.days().values().forEach(compared::add);
        }
        store.days(
                LocalDate.ofEpochDay(days.first()),
                LocalDate.ofEpochDay(days.last()),
                (station, day, stored) -> {
                    var detector = byStation.get(station);
                    int epochDay = Math.toIntExact(day.toEpochDay());
                    var steps = detector == null ? null : detector.days().get(epochDay);
                    if (detector != null && steps != null && !compared.merge(steps, stored)) {
                        detector.days().remove(epochDay);
                    }
                    if (compared.days() % BREATH == 0) {
                        report.watch().at("comparing", compared.rows(), -1);
                    }
                });
        compared.countInto(report);
    }

    private void write(Writer out, ImportReport report) throws IOException {
        long written = 0;
        var stationOf =
                byStation.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        for (var detector : file.detectors()) {
            var station = stationOf.getOrDefault(detector, detector.stationId());
            for (var day : detector.days().entrySet()) {
                out.write(DetectorLines.day(station, day.getKey(), day.getValue()));
                if (++written % BREATH == 0) {
                    report.watch().at("writing", written * TypeBRow.STEPS, -1);
                }
            }
        }
    }
}
