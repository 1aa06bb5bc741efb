package jp.ritchi.traffic;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.CsvFile;
import jp.ritchi.ingest.format.CsvProbe;
import jp.ritchi.ingest.format.CsvRow;
import jp.ritchi.text.Text;
import jp.ritchi.traffic.CountImportFile.StationSighting;
import org.springframework.stereotype.Component;

/**
 * Hourly counts as a plain table with English column names: one row a station and hour, the total
 * and its parts for each direction. A total that is not the sum of its parts refuses the row.
 */
@Component
class HourlyCsvImporter extends CountImporter {
    private static final List<String> COLUMNS =
            List.of(
                    "point_code",
                    "road_type",
                    "lon",
                    "lat",
                    "datetime",
                    "traffic_up",
                    "traffic_down",
                    "traffic_up_small",
                    "traffic_up_large",
                    "traffic_up_unidentified",
                    "traffic_down_small",
                    "traffic_down_large",
                    "traffic_down_unidentified");

    HourlyCsvImporter(EntityManager entities, CountStage stage) {
        super(entities, stage);
    }

    @Override
    public String id() {
        return "traffic-hourly-csv";
    }

    @Override
    public Text title() {
        return new Text(
                "1 時間交通量 CSV（観測点・時刻・上下別）", "Hourly traffic counts, CSV by station and hour");
    }

    @Override
    public boolean recognises(Upload upload) throws IOException {
        var columns = CsvProbe.columns(upload.content(), upload.folder());
        return columns.contains("point_code") && columns.contains("traffic_up");
    }

    @Override
    void read(Upload upload, CountImportFile file, ImportReport report) throws IOException {
        TravosFields.check(CsvFile.header(upload.content()), COLUMNS);
        CsvFile.read(
                upload.content(),
                row -> {
                    try {
                        add(row, file);
                    } catch (RowProblem e) {
                        report.refuse(ImportIssue.error("bad-count", row.number(), e.ja(), e.en()));
                    }
                });
    }

    private static void add(CsvRow row, CountImportFile file) throws RowProblem {
        var station = row.text("point_code");
        if (!station.matches("[0-9]{1,12}")) {
            throw new RowProblem("point_code が正しくありません。", "point_code is not a number.");
        }
        var hour = hour(row.text("datetime"));
        var position = CountPosition.ofLonLat(row.text("lon"), row.text("lat"));
        var sighting = new StationSighting(station, row.find("road_type").orElse(null), position);
        file.add(
                sighting,
                direction(row, "up", station, hour),
                direction(row, "down", station, hour));
    }

    private static Instant hour(String text) throws RowProblem {
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getMinute() == 0 && time.getSecond() == 0 && time.getNano() == 0) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            throw badTime();
        }
        throw badTime();
    }

    private static RowProblem badTime() {
        return new RowProblem(
                "datetime が時差付きの正時（2026-06-01T03:00:00+09:00 の形）ではありません。",
                "datetime is no full hour with an offset, such as 2026-06-01T03:00:00+09:00.");
    }

    private static CountImportRow direction(
            CsvRow row, String direction, String station, Instant hour) throws RowProblem {
        var name = "traffic_" + direction;
        var total = RowProblem.count(name, row.text(name));
        var small = RowProblem.count(name + "_small", row.text(name + "_small"));
        var large = RowProblem.count(name + "_large", row.text(name + "_large"));
        var rest = RowProblem.count(name + "_unidentified", row.text(name + "_unidentified"));
        if (total == null || small == null || large == null || rest == null) {
            return new CountImportRow(
                    row.number(),
                    station,
                    hour,
                    direction,
                    null,
                    null,
                    null,
                    CountImportRow.MISSING);
        }
        if (total != small + large + rest) {
            throw new RowProblem(
                    name + " が車種別の合計と合いません（" + total + "、合計 " + (small + large + rest) + "）。",
                    name
                            + " is "
                            + total
                            + " but its parts add up to "
                            + (small + large + rest)
                            + ".");
        }
        return new CountImportRow(
                row.number(),
                station,
                hour,
                direction,
                small,
                large,
                rest,
                CountImportRow.OBSERVED);
    }
}
