package jp.ritchi.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Station numbers from 990000 on exist nowhere. */
@ImportTest
class CountImportTest {
    private static final String COUNTS =
            "SELECT c.*, s.station_code FROM traffic.hourly_count c JOIN traffic.station s ON s.id = c.station_id"
                    + " WHERE s.station_code LIKE '9900%' ORDER BY c.station_id, hour, direction";

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;

    @BeforeEach
    @AfterEach
    void clear() {
        rows.source("mlit-traffic-api");
        rows.source("ritchi-synthetic");
        rows.run("DELETE FROM traffic.station WHERE station_code LIKE '9900%'");
    }

    private void station(String code) {
        rows.run(
                "INSERT INTO traffic.station (id, name_ja, source_id, positional_accuracy, station_code, geom)"
                        + " VALUES ('test-' || ?, '試験', 'mlit-traffic-api', 'site', ?, ST_GeomFromText('POINT(122.5 24.5)', 6668))",
                code,
                code);
    }

    private static String feature(String station, int hour, String up, String flags) {
        return """
               {"type":"Feature","geometry":{"type":"MultiPoint","coordinates":[[122.6,24.4]]},
                "properties":{"地方整備局等番号":88,"開発建設部／都道府県コード":"","常時観測点コード":%s,
                "収集時間フラグ（5分間／1時間）":"2","観測年月日":20260601,"時間帯":%d,
                "上り・小型交通量":%s,"上り・大型交通量":2,"上り・車種判別不能交通量":0,%s,
                "下り・小型交通量":0,"下り・大型交通量":0,"下り・車種判別不能交通量":0,"下り・停電":"0",
                "下り・ループ異常":"0","下り・超音波異常":"0","下り・欠測":"","道路種別":"3",
                "時間コード":20260601%04d}}"""
                .formatted(station, hour * 100, up, flags, hour * 100);
    }

    private static String flags(String power, String loop, String ultrasonic, String missing) {
        return "\"上り・停電\":\"%s\",\"上り・ループ異常\":\"%s\",\"上り・超音波異常\":\"%s\",\"上り・欠測\":\"%s\""
                .formatted(power, loop, ultrasonic, missing);
    }

    private static String file(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static final String GOOD = flags("0", "0", "0", "0");

    private String ups() {
        return rows.text(
                "SELECT string_agg(status || ' ' || coalesce(small::text, '-'), ', ' ORDER BY hour)"
                        + " FROM traffic.hourly_count WHERE station_id LIKE '%-9900%' AND direction = 'up'");
    }

    @Test
    void outagesAreGapsWhateverNumberStandsBesideThem() throws Exception {
        var run =
                imports.upload(
                        "x",
                        file(
                                feature("990001", 0, "0", GOOD),
                                feature("990001", 1, "0", flags("1", "1", "0", "0")),
                                feature("990001", 2, "7", flags("0", "1", "0", "0")),
                                feature("990001", 3, "7", flags("0", "0", "1", "0")),
                                feature("990001", 4, "7", flags("0", "0", "0", "1")),
                                feature("990001", 5, "null", GOOD),
                                feature("990001", 7, "7", GOOD)));
        assertThat(run.body().get("format").asString()).isEqualTo("traffic-api-hourly-geojson");
        assertThat(run.count("new")).isEqualTo(7);
        assertThat(run.codes())
                .containsExactly(
                        "outage", "outage", "outage", "outage", "hours-absent", "stations-added");
        imports.commit(run.id());
        assertThat(ups())
                .isEqualTo(
                        "observed 0, power-failure -, loop-fault -, ultrasonic-fault -, missing -, missing -, observed 7");
        assertThat(
                        rows.text(
                                "SELECT min(hour AT TIME ZONE 'Asia/Tokyo')::text FROM traffic.hourly_count WHERE station_id = 'mlit-990001'"))
                .isEqualTo("2026-06-01 00:00:00");
    }

    @Test
    void stationThatIsKnownIsKeptAndUndoTakesAwayTheOneThatWasAdded() throws Exception {
        station("990002");
        var run =
                imports.upload(
                        "x",
                        file(feature("990002", 1, "5", GOOD), feature("990003", 1, "5", GOOD)));
        imports.commit(run.id());
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM traffic.hourly_count WHERE station_id = 'test-990002'"))
                .isEqualTo(2);
        assertThat(rows.count("SELECT count(*) FROM traffic.station WHERE id = 'mlit-990003'"))
                .isEqualTo(1);
        imports.undo(run.id());
        assertThat(rows.all(COUNTS)).isEmpty();
        assertThat(
                        rows.text(
                                "SELECT string_agg(id, ' ') FROM traffic.station WHERE station_code LIKE '9900%'"))
                .isEqualTo("test-990002");
    }

    @Test
    void stationThatLaterCountsHangOnCannotBeTakenAway() throws Exception {
        var first = imports.upload("x", file(feature("990004", 1, "5", GOOD)));
        imports.commit(first.id());
        var second = imports.upload("x", file(feature("990004", 2, "6", GOOD)));
        imports.commit(second.id());
        assertThat(imports.undo(first.id()).type()).isEqualTo("/problems/in-use");
        assertThat(rows.all(COUNTS)).hasSize(4);
        imports.undo(second.id());
        imports.undo(first.id());
        assertThat(rows.all(COUNTS)).isEmpty();
    }

    @Test
    void syntheticCountsGiveWayAndComeBack() throws Exception {
        station("990005");
        rows.run(
                "INSERT INTO traffic.hourly_count SELECT 'test-990005', h, 'up', 1, 1, 0, 'observed', 'ritchi-synthetic', NULL"
                        + " FROM generate_series('2026-06-01 01:00+09'::timestamptz, '2026-06-01 05:00+09', '1 hour') h");
        var before = rows.all(COUNTS);
        var run =
                imports.upload(
                        "x",
                        file(feature("990005", 1, "5", GOOD), feature("990005", 9, "5", GOOD)));
        assertThat(run.codes()).contains("synthetic-replaced");
        assertThat(run.count("changed")).isEqualTo(1);
        imports.commit(run.id());
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM traffic.hourly_count WHERE station_id = 'test-990005' AND source_id = 'ritchi-synthetic'"))
                .isZero();
        assertThat(imports.undo(run.id()).state()).isEqualTo("undone");
        assertThat(rows.all(COUNTS)).isEqualTo(before);
    }

    @Test
    void sameFileTwiceChangesNothing() throws Exception {
        var file = file(feature("990006", 1, "5", GOOD), feature("990006", 2, "null", GOOD));
        imports.commit(imports.upload("x", file).id());
        var before = rows.all(COUNTS);
        var again = imports.upload("x", file);
        assertThat(again.count("unchanged")).isEqualTo(2);
        imports.commit(again.id());
        assertThat(rows.all(COUNTS)).isEqualTo(before);
        assertThat(rows.count("SELECT count(*) FROM traffic.hourly_count_stage")).isZero();
    }

    @Test
    void fiveMinuteDataAndRenamedFieldsAndErrorAnswersAreRefused() throws Exception {
        var good = file(feature("990007", 1, "5", GOOD));
        assertThat(imports.upload("x", good.replace("1時間）\":\"2\"", "1時間）\":\"1\"")).type())
                .isEqualTo("/problems/five-minute-data");
        var renamed = imports.upload("x", good.replace("上り・小型交通量", "上り・小型車交通量"));
        assertThat(renamed.type()).isEqualTo("/problems/fields-changed");
        assertThat(renamed.body().at("/problem/detail/ja").asString())
                .contains("上り・小型交通量", "上り・小型車交通量");
        assertThat(imports.upload("x", good.replace("\"下り・欠測\":\"\",", "")).type())
                .isEqualTo("/problems/fields-changed");
        assertThat(
                        imports.upload(
                                        "x",
                                        "{\"errorType\":\"Function.ResponseSizeTooLarge\",\"x\":")
                                .type())
                .isEqualTo("/problems/upstream-error");
    }

    @Test
    void badRowsAreRefusedOneByOne() throws Exception {
        var good = feature("990008", 1, "5", GOOD);
        var run =
                imports.upload(
                        "x",
                        file(
                                good,
                                good,
                                feature("990008", 2, "-5", GOOD),
                                feature("990008", 3, "1000000", GOOD),
                                feature("990008", 4, "5", flags("2", "0", "0", "0")),
                                feature("990008", 5, "5", GOOD)
                                        .replace("202606010500", "202606010505"),
                                feature("990008", 6, "5", GOOD).replace("20260601", "20260631"),
                                feature("\"x'--\"", 7, "5", GOOD)));
        assertThat(run.count("new")).isEqualTo(1);
        assertThat(run.count("refused")).isEqualTo(7);
        assertThat(run.codes()).startsWith("duplicate-hour").contains("bad-count");
    }

    @Test
    void csvOfTheApiIsReadPlainAndAsOneJsonString() throws Exception {
        station("990009");
        var csv =
                "FID,地方整備局等番号,開発建設部／都道府県コード,常時観測点コード,収集時間フラグ（5分間／1時間）,観測年月日,時間帯,上り・小型交通量,上り・大型交通量,上り・車種判別不能交通量,上り・停電,上り・ループ異常,上り・超音波異常,上り・欠測,下り・小型交通量,下り・大型交通量,下り・車種判別不能交通量,下り・停電,下り・ループ異常,下り・超音波異常,下り・欠測,道路種別,時間コード,ジオメトリ\r\n"
                        + "t.1,88,,990009,2,20260601,1900,33,1,0,0,0,0,0,,,,0,0,0,1,3,202606011900,MULTIPOINT ((134.52 34.03))\r\n";
        var plain = imports.upload("x", csv);
        assertThat(plain.body().get("format").asString()).isEqualTo("traffic-api-hourly-csv");
        imports.commit(plain.id());
        assertThat(ups()).isEqualTo("observed 33");
        var wrapped = imports.upload("x", "\"" + csv.replace("\r\n", "\\r\\n") + "\"");
        assertThat(wrapped.count("unchanged")).isEqualTo(1);
    }

    @Test
    void plainTableRefusesTotalsThatAreNoSumAndStationsWithoutAPlace() throws Exception {
        var csv =
                "point_code,road_type,lon,lat,datetime,traffic_up,traffic_down,traffic_up_small,traffic_up_large,traffic_up_unidentified,traffic_down_small,traffic_down_large,traffic_down_unidentified\n"
                        + "990010,3,122.7,24.3,2026-06-01T03:00:00+09:00,3,,1,2,0,,,\n"
                        + "990010,3,122.7,24.3,2026-06-01T04:00:00+09:00,9,3,1,2,0,1,2,0\n"
                        + "990010,3,122.7,24.3,2026-06-01T05:30:00+09:00,3,3,1,2,0,1,2,0\n"
                        + "990011,3,,,2026-06-01T03:00:00+09:00,3,3,1,2,0,1,2,0\n";
        var run = imports.upload("x", csv);
        assertThat(run.body().get("format").asString()).isEqualTo("traffic-hourly-csv");
        assertThat(run.count("new")).isEqualTo(1);
        assertThat(run.count("refused")).isEqualTo(3);
        assertThat(run.codes()).contains("bad-count", "unknown-station", "outage");
        assertThat(imports.upload("x", csv.replace("traffic_down,", "traffic_dwn,")).type())
                .isEqualTo("/problems/fields-changed");
    }
}
