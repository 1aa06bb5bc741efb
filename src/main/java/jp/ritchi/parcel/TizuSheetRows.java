package jp.ritchi.parcel;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.geo.PlaneRectangularZone;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.JapanBounds;
import jp.ritchi.ingest.Jgd2000;
import jp.ritchi.ingest.Outcome;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.format.GeoFeature;
import jp.ritchi.parcel.TizuShapes.ShapeProblem;
import jp.ritchi.text.Text;
import org.locationtech.jts.geom.Geometry;

/**
 * Turns the parcels of sheets into rows. A sheet that names no plane-rectangular zone is refused as
 * a whole: where it lies cannot be known, and guessing would put land in the wrong place.
 */
final class TizuSheetRows {
    private static final Text ARBITRARY =
            new Text(
                    "任意座標系の地図のため、地球上の位置が決まりません。取り込みません。",
                    "The sheet has an arbitrary coordinate system (任意座標系), so its place on earth is not known. It is refused.");
    private static final Text NO_PARCEL =
            new Text(
                    "地区外・別図の表示であって筆ではないため、取り込みません。",
                    "This is no parcel but an area outside the map or on another drawing (地区外, 別図).");

    private final ImportReport report;
    private final TizuSink stage;
    private final List<String> unplaced = new ArrayList<>();
    private int number;
    private int sheets;
    private int unplacedParcels;

    TizuSheetRows(TizuSink stage, ImportReport report) {
        this.stage = stage;
        this.report = report;
    }

    /** How many parcels have been looked at. */
    int parcels() {
        return number;
    }

    /** Says how many sheets there were, and which have no place on earth. */
    void finish() {
        if (unplaced.isEmpty()) {
            return;
        }
        report.add(
                new ImportIssue(
                        "sheets-without-a-place",
                        Severity.WARNING,
                        null,
                        null,
                        new Text(
                                "図郭 "
                                        + sheets
                                        + " 枚のうち "
                                        + unplaced.size()
                                        + " 枚（"
                                        + unplacedParcels
                                        + " 筆）が任意座標系のため取り込めません。",
                                unplaced.size()
                                        + " of "
                                        + sheets
                                        + " sheets ("
                                        + unplacedParcels
                                        + " parcels) have an arbitrary coordinate system and are refused.")));
        unplaced.forEach(
                place ->
                        report.add(
                                new ImportIssue(
                                        "arbitrary-crs", Severity.ERROR, null, place, ARBITRARY)));
    }

    /**
     * @param place name of the file that the sheet came from
     */
    void add(TizuSheet sheet, String place) {
        sheets++;
        var zone = sheet.zone();
        if (zone.isEmpty() || !sheet.municipalityCode().matches("[0-9]{5}")) {
            refuseSheet(sheet, place);
            return;
        }
        if (sheet.isOnJgd2000()) {
            report.add(Jgd2000.ISSUE.at(place));
        }
        var reading = new Reading(sheet, place, zone.get());
        for (var parcel : sheet.parcels) {
            number++;
            reading.add(parcel);
        }
    }

    private void refuseSheet(TizuSheet sheet, String place) {
        int parcels = sheet.parcels.size();
        number += parcels;
        report.count(Outcome.REFUSED, Math.max(1, parcels));
        if (sheet.crsName().contains("任意")) {
            unplaced.add(place);
            unplacedParcels += parcels;
            return;
        }
        var why =
                new Text(
                        "座標系「" + sheet.crsName() + "」または市区町村コードが読めません。取り込みません。",
                        "The sheet's coordinate system or municipality code cannot be read; it is refused.");
        report.add(new ImportIssue("bad-sheet-header", Severity.ERROR, null, place, why));
    }

    /** The parcels of one sheet that has a place on earth. */
    private final class Reading {
        private final TizuSheet sheet;
        private final String place;
        private final PlaneRectangularZone zone;
        private final TizuParcelIds ids;
        private final TizuShapes shapes;

        Reading(TizuSheet sheet, String place, PlaneRectangularZone zone) {
            this.sheet = sheet;
            this.place = place;
            this.zone = zone;
            ids = new TizuParcelIds(sheet);
            shapes = new TizuShapes(sheet);
            stage.sheet(sheet, ids);
        }

        void add(TizuParcel parcel) {
            if (parcel.isNoParcel()) {
                report.refuse(issue("not-a-parcel", Severity.INFO, parcel, NO_PARCEL));
                return;
            }
            try {
                take(parcel);
            } catch (ShapeProblem e) {
                report.refuse(issue("bad-shape", Severity.ERROR, parcel, e.sentence()));
                stage.refused(number, ids.of(parcel));
            }
        }

        private void take(TizuParcel parcel) throws ShapeProblem {
            if (parcel.lotNumber().isEmpty()) {
                throw new ShapeProblem("地番がありません。", "It has no lot number.");
            }
            var rebuilt = shapes.resolve(parcel);
            var lonLat = GeoFeature.FACTORY.createGeometry(zone.toLonLat(rebuilt.polygon()));
            checkPlace(lonLat);
            if (rebuilt.fromTouchingLines()) {
                tellDonut(parcel, rebuilt.polygon().getArea());
            }
            if (parcel.isUndetermined()) {
                tellUndetermined(parcel);
            }
            var row = new TizuRow(number, place, ids.of(parcel), sheet, parcel, lonLat);
            stage.add(row, ids, rebuilt.polygon());
        }

        private void tellDonut(TizuParcel parcel, double squareMetres) {
            var area = String.format("%.3f", squareMetres);
            var text =
                    new Text(
                            "往復する線で描かれた穴を、穴のある面に組み直しました（平面上の面積 " + area + " m² は変わりません）。",
                            "A hole drawn with a line out and back was made a hole; the plane area of "
                                    + area
                                    + " m² is unchanged.");
            report.add(issue("donut-rebuilt", Severity.INFO, parcel, text));
        }

        private void tellUndetermined(TizuParcel parcel) {
            var lots = String.join("、", parcel.undetermined());
            var text =
                    new Text(
                            "筆界未定です（" + lots + "）。名称に「筆界未定」と付けて取り込みます。",
                            "The boundary is not settled (筆界未定: "
                                    + lots
                                    + "). It is kept and its name says so.");
            report.add(issue("boundary-undetermined", Severity.WARNING, parcel, text));
        }

        private ImportIssue issue(String code, Severity severity, TizuParcel parcel, Text message) {
            var where = place + " " + parcel.id() + " " + parcel.lotNumber();
            return new ImportIssue(code, severity, number, where, message);
        }
    }

    private static void checkPlace(Geometry lonLat) throws ShapeProblem {
        var problem = JapanBounds.problem(lonLat.getCoordinate());
        if (problem.isPresent()) {
            throw new ShapeProblem(problem.get().ja(), problem.get().en());
        }
    }
}
