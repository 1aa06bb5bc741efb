package jp.ritchi.traffic.detector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.JapanBounds;
import jp.ritchi.ingest.format.CsvRow;
import org.locationtech.jts.geom.Coordinate;

/**
 * The places of detectors in one file of coordinates. A place outside the mesh that the same row
 * names is a mistake in one of the two, and is not used; nor is either of two places of one
 * detector.
 */
final class TmtFile {
    /** How far beyond its mesh a point may lie, in degrees: other datums shift by half of it. */
    private static final double SLACK = 0.01;

    private final IssueTally tally;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> contradicted = new LinkedHashSet<>();

    /** Where one detector stands, and the row that says so. */
    record Place(int row, int source, String code, Coordinate lonLat) {}

    TmtFile(ImportReport report) {
        tally = new IssueTally(report);
    }

    void add(CsvRow row, Map<String, String> columns) {
        var source = number(row.text(columns.get("情報源コード")));
        var point = number(row.text(columns.get("計測地点番号")));
        if (source < 0 || point < 0) {
            refuse(
                    row,
                    "bad-detector",
                    "情報源コードか計測地点番号が数字ではありません。",
                    "情報源コード or 計測地点番号 is no number.");
            return;
        }
        try {
            var lonLat =
                    new Coordinate(
                            Double.parseDouble(row.text(columns.get("経度"))),
                            Double.parseDouble(row.text(columns.get("緯度"))));
            place(row, new Place(row.number(), source, source + "-" + point, lonLat), columns);
        } catch (NumberFormatException e) {
            refuse(row, "bad-position", "経度・緯度が十進の度ではありません。", "経度 and 緯度 are no decimal degrees.");
        }
    }

    private void place(CsvRow row, Place place, Map<String, String> columns) {
        var problem = JapanBounds.problem(place.lonLat);
        if (problem.isPresent()) {
            refuse(row, "bad-position", problem.get().ja(), problem.get().en());
            return;
        }
        var mesh = number(row.text(columns.get("2次メッシュ番号")));
        if (mesh >= 0 && isOutside(mesh, place.lonLat)) {
            refuse(
                    row,
                    "outside-its-mesh",
                    "経度・緯度が同じ行の 2 次メッシュ " + mesh + " の外です。",
                    "The position is outside the mesh " + mesh + " of the same row.");
            return;
        }
        var before = places.putIfAbsent(place.code, place);
        if (before == null) {
            return;
        }
        boolean same = before.lonLat.equals2D(place.lonLat);
        if (!same) {
            contradicted.add(place.code);
        }
        refuse(
                row,
                same ? "duplicate-row" : "contradicting-row",
                before.row + " 行目と同じ計測地点です。" + (same ? "" : "位置が違うため、どちらも使いません。"),
                "The same detector as in row "
                        + before.row
                        + (same ? "." : ", with another position; neither is used."));
    }

    private void refuse(CsvRow row, String code, String ja, String en) {
        tally.refuse(ImportIssue.error(code, row.number(), ja, en));
    }

    private static int number(String text) {
        var digits = text.strip();
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** Secondary mesh of JIS X 0410: 7'30" by 5'. */
    private static boolean isOutside(int mesh, Coordinate lonLat) {
        double south = (mesh / 10_000) / 1.5 + (mesh / 10 % 10) / 12.0;
        double west = 100 + mesh / 100 % 100 + (mesh % 10) / 8.0;
        return lonLat.y < south - SLACK
                || lonLat.y > south + 1 / 12.0 + SLACK
                || lonLat.x < west - SLACK
                || lonLat.x > west + 1 / 8.0 + SLACK;
    }

    /** The places that can be used, in the order of the file. */
    List<Place> places(ImportReport report) {
        tally.finish();
        var usable = new ArrayList<Place>();
        for (var place : places.values()) {
            if (contradicted.contains(place.code)) {
                report.count(jp.ritchi.ingest.Outcome.REFUSED, 1);
            } else {
                usable.add(place);
            }
        }
        return usable;
    }
}
