package jp.ritchi.traffic.detector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Outcome;
import jp.ritchi.ingest.RunStamp;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.format.GeoFeature;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Gives known detectors their places. Detectors without counts are left out: the file covers the
 * whole country.
 */
final class TmtPlan implements ImportPlan {
    private final DetectorPlaces store;
    private final List<TmtFile.Place> places;

    TmtPlan(DetectorPlaces store, List<TmtFile.Place> places) {
        this.store = store;
        this.places = places;
    }

    @Override
    public Map<String, Long> apply(ImportReport report, @Nullable RunStamp stamp) {
        var known =
                store.stations(
                        places.stream().map(TmtFile.Place::source).collect(Collectors.toSet()));
        var tally = new IssueTally(report);
        var moved = new LinkedHashMap<String, Coordinate>();
        long unknown = 0;
        for (var place : places) {
            var station = known.get(place.code());
            if (station == null) {
                unknown++;
                continue;
            }
            var outcome = outcome(place, station, tally);
            report.count(outcome, outcome == Outcome.REFUSED ? 0 : 1);
            if (outcome == Outcome.NEW || outcome == Outcome.CHANGED) {
                moved.put(station.id(), place.lonLat());
            }
            var point = GeoFeature.FACTORY.createPoint(place.lonLat());
            report.preview(point, station.id(), station.name(), outcome);
        }
        tally.finish();
        tellUnknown(unknown, report);
        tellHidden(moved.size(), report);
        if (stamp != null && !moved.isEmpty()) {
            store.place(moved, stamp);
        }
        return Map.of(DetectorStore.STATIONS, (long) moved.size());
    }

    private static Outcome outcome(
            TmtFile.Place place, DetectorPlaces.Station station, IssueTally tally) {
        var stored = station.place();
        if (stored != null && stored.equals2D(place.lonLat())) {
            return Outcome.UNCHANGED;
        }
        if (!station.edited()) {
            return stored == null ? Outcome.NEW : Outcome.CHANGED;
        }
        tally.refuse(
                ImportIssue.warning(
                                "edited-by-person",
                                place.row(),
                                "「" + station.name() + "」は手で編集されています。位置を上書きしません。",
                                station.id()
                                        + " has been edited by hand. Its place is not overwritten.")
                        .at(place.code()));
        return Outcome.REFUSED;
    }

    private static void tellHidden(int placed, ImportReport report) {
        if (placed > 0) {
            report.add(
                    new ImportIssue(
                            "staff-only",
                            Severity.WARNING,
                            null,
                            null,
                            new Text(
                                    "購入した座標は再配布できないため、位置の入る "
                                            + placed
                                            + " か所の計測地点は、交通量も含めてログインした職員だけに見えるようにします。契約で公開してよい地点は、取込みの後に「公開範囲」を変えてください。",
                                    "Bought coordinates may not be passed on: the "
                                            + placed
                                            + " detectors that get a place, with their counts, are shown only to staff who have signed in. Where the contract allows it, change the visibility of a detector after the import.")));
        }
    }

    private static void tellUnknown(long unknown, ImportReport report) {
        report.count(Outcome.REFUSED, unknown);
        if (unknown > 0) {
            report.add(
                    new ImportIssue(
                            "unknown-detectors",
                            Severity.INFO,
                            null,
                            null,
                            new Text(
                                    "交通量が取り込まれていない計測地点 "
                                            + unknown
                                            + " か所は使いません。断面交通量（typeB）を取り込んだ後に、もう一度このファイルを送ってください。",
                                    unknown
                                            + " detectors have no counts here and are left out. Import their counts (type B), then send this file again.")));
        }
    }
}
