package jp.ritchi.traffic;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.Function;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.traffic.CountImportFile.StationSighting;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** One record of the 交通量API: both directions of one hour, from fields that are text. */
final class TravosHour {
    static final ZoneOffset JST = ZoneOffset.ofHours(9);

    private static final DateTimeFormatter CODE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);

    private final int number;
    private final Function<String, Optional<String>> fields;

    TravosHour(int number, Function<String, Optional<String>> fields) {
        this.number = number;
        this.fields = fields;
    }

    /** Adds the record to the file, or reports why it cannot be used. */
    void addTo(CountImportFile file, @Nullable Point position, ImportReport report) {
        refuseFiveMinutes();
        try {
            var station = text(TravosFields.STATION);
            if (!station.matches("[0-9]{1,12}")) {
                throw new RowProblem("常時観測点コードが正しくありません。", "The station code is not a number.");
            }
            var hour = hour();
            var sighting =
                    new StationSighting(
                            station, fields.apply(TravosFields.ROAD_TYPE).orElse(null), position);
            var up = direction("上り", "up", station, hour);
            var down = direction("下り", "down", station, hour);
            file.add(sighting, up, down);
        } catch (RowProblem e) {
            report.refuse(ImportIssue.error("bad-count", number, e.ja(), e.en()));
        }
    }

    private void refuseFiveMinutes() {
        var flag = text(TravosFields.FLAG);
        if ("1".equals(flag)) {
            throw new FileRefused(
                    "five-minute-data",
                    "5 分間交通量のデータです。取り込めるのは 1 時間交通量（t_travospublic_measure_1h）です。",
                    "These are five-minute counts. Only hourly counts (t_travospublic_measure_1h) are taken.");
        }
        if (!"2".equals(flag)) {
            throw new FileRefused(
                    "unknown-interval",
                    number + " 件目の収集時間フラグが 1 でも 2 でもありません。",
                    "Record " + number + " has an interval flag that is neither 1 nor 2.");
        }
    }

    private Instant hour() throws RowProblem {
        try {
            var time = LocalDateTime.parse(text(TravosFields.TIME_CODE), CODE);
            var code =
                    text(TravosFields.DATE)
                            + "%4s".formatted(text(TravosFields.TIME)).replace(' ', '0');
            if (time.getMinute() == 0 && code.equals(text(TravosFields.TIME_CODE))) {
                return time.toInstant(JST);
            }
        } catch (DateTimeException e) {
            throw badTime();
        }
        throw badTime();
    }

    private static RowProblem badTime() {
        return new RowProblem(
                "時間コードが正時でないか、観測年月日・時間帯と合いません。",
                "The time code is no full hour or contradicts date and time.");
    }

    private CountImportRow direction(String ja, String direction, String station, Instant hour)
            throws RowProblem {
        var status = status(ja);
        var small = count(ja + "・小型交通量");
        var large = count(ja + "・大型交通量");
        var unidentified = count(ja + "・車種判別不能交通量");
        if (status.equals(CountImportRow.OBSERVED)
                && (small == null || large == null || unidentified == null)) {
            status = CountImportRow.MISSING; // a part of a count is no count
        }
        boolean seen = status.equals(CountImportRow.OBSERVED);
        return new CountImportRow(
                number,
                station,
                hour,
                direction,
                seen ? small : null,
                seen ? large : null,
                seen ? unidentified : null,
                status);
    }

    private String status(String ja) throws RowProblem {
        var status = CountImportRow.OBSERVED;
        for (var outage : TravosFields.OUTAGES.entrySet()) {
            var flag = text(ja + "・" + outage.getKey());
            if (!flag.matches("[01]?")) {
                throw new RowProblem(
                        ja + "・" + outage.getKey() + " が 0 でも 1 でもありません。",
                        "A fault flag is neither 0 nor 1.");
            }
            if ("1".equals(flag) && status.equals(CountImportRow.OBSERVED)) {
                status = outage.getValue();
            }
        }
        return status;
    }

    private @Nullable Integer count(String field) throws RowProblem {
        return RowProblem.count(field, text(field));
    }

    private String text(String field) {
        return fields.apply(field).orElse("").strip();
    }
}
