package jp.ritchi.traffic;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Outcome;
import jp.ritchi.ingest.RunStamp;
import jp.ritchi.ingest.Severity;
import jp.ritchi.text.Text;
import jp.ritchi.traffic.CountImportFile.StationSighting;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * Counts of one file: stations that nobody knows yet are added where the file places them,
 * synthetic counts of the file's stations give way, and the counts are merged by station, hour and
 * direction.
 */
final class CountImportPlan implements ImportPlan {
    private final EntityManager entities;
    private final CountStage stage;
    private final CountImportFile file;
    private final Map<String, String> idByCode = new HashMap<>();
    private long stationsAdded;

    CountImportPlan(EntityManager entities, CountStage stage, CountImportFile file) {
        this.entities = entities;
        this.stage = stage;
        this.file = file;
    }

    @Override
    public Map<String, Long> apply(ImportReport report, @Nullable RunStamp stamp) {
        findStations();
        addStations(report, stamp);
        var run = stamp == null ? UUID.randomUUID() : stamp.run();
        var placed =
                file.counts().stream().filter(c -> idByCode.containsKey(c.stationCode())).toList();
        stage.fill(run, placed, idByCode);
        stage.compare(run).forEach(report::count);
        tellSynthetic(run, report);
        long written = stamp == null ? 0 : stage.merge(run);
        stage.empty(run);
        return Map.of(CountStage.TABLE, written, CountStage.STATIONS, stationsAdded);
    }

    private void findStations() {
        idByCode.clear();
        stationsAdded = 0;
        entities.createQuery("from StationEntity where stationCode in :codes", StationEntity.class)
                .setParameter("codes", file.stations().keySet())
                .getResultList()
                .forEach(station -> idByCode.put(station.stationCode, station.id()));
    }

    private void addStations(ImportReport report, @Nullable RunStamp stamp) {
        var unplaced = new HashSet<String>();
        for (var seen : file.stations().values()) {
            var position = seen.position();
            boolean known = idByCode.containsKey(seen.code());
            if (position == null) {
                if (!known) {
                    unplaced.add(seen.code());
                }
                continue;
            }
            if (!known) {
                add(seen, position, stamp);
            }
            var outcome = known ? Outcome.UNCHANGED : Outcome.NEW;
            report.preview(position, StationEntity.idOf(seen.code()), seen.code(), outcome);
        }
        entities.flush();
        entities.clear();
        tellStations(report);
        refuse(unplaced, report);
    }

    private void add(StationSighting seen, Point position, @Nullable RunStamp stamp) {
        idByCode.put(seen.code(), StationEntity.idOf(seen.code()));
        stationsAdded++;
        if (stamp != null) {
            entities.persist(new StationEntity(seen, position, stamp));
        }
    }

    private void tellStations(ImportReport report) {
        if (stationsAdded > 0) {
            tell(
                    report,
                    "stations-added",
                    "登録のない観測点 " + stationsAdded + " か所を、ファイルの座標で加えます。",
                    stationsAdded + " unknown stations are added at the file's coordinates.");
        }
    }

    private void refuse(java.util.Set<String> unplaced, ImportReport report) {
        var rows = new HashSet<Integer>();
        file.counts().stream()
                .filter(count -> unplaced.contains(count.stationCode()))
                .forEach(count -> rows.add(count.number()));
        report.count(Outcome.REFUSED, rows.size());
        unplaced.forEach(
                code ->
                        report.add(
                                new ImportIssue(
                                        "unknown-station",
                                        Severity.ERROR,
                                        null,
                                        code,
                                        new Text(
                                                "登録のない観測点で、座標もないため取り込めません。",
                                                "The station is unknown and the file does not say where it is."))));
    }

    private void tellSynthetic(UUID run, ImportReport report) {
        long synthetic = stage.syntheticOfSameStations(run);
        if (synthetic > 0) {
            tell(
                    report,
                    "synthetic-replaced",
                    "同じ観測点の合成データ " + synthetic + " 件を実測値に置き換えます。",
                    synthetic
                            + " synthetic counts of the same stations give way to observed ones.");
        }
    }

    private static void tell(ImportReport report, String code, String ja, String en) {
        report.add(new ImportIssue(code, Severity.INFO, null, null, new Text(ja, en)));
    }
}
