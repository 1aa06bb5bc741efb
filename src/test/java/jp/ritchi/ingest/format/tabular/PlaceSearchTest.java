package jp.ritchi.ingest.format.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceSearchTest {
    private TabularShape shape;

    /** Lines with cells divided by a bar; the records of the table of a number. */
    private List<SourceRecord> read(int table, String... lines) {
        var first = new ArrayList<TabularShape.Line>();
        for (int i = 0; i < lines.length; i++) {
            first.add(new TabularShape.Line(i + 1, List.of(lines[i].split("\\|", -1))));
        }
        shape = new TabularShape("表", first);
        return first.stream()
                .filter(line -> line.number() > shape.headerRow())
                .map(
                        line ->
                                shape.record(
                                        shape.tables().get(table),
                                        line.number(),
                                        new Object[shape.columns()],
                                        i -> i < line.cells().size() ? line.cells().get(i) : "",
                                        null))
                .toList();
    }

    private String point(int table, String... lines) {
        var geometry = read(table, lines).get(0).geometry();
        return geometry == null ? "" : geometry.toText();
    }

    @ParameterizedTest
    @CsvSource({
        "経度,緯度",
        "lon,lat",
        "LNG,LAT",
        "Longitude,Latitude",
        "ＬＯＮ,ＬＡＴ",
        "経度（十進）,緯度（十進）",
        "start_lon,start_lat",
        "東経,北緯",
        "x,y",
        "X座標,Y座標"
    })
    void longitudeAndLatitudeAreFoundByNameAndValue(String lon, String lat) {
        assertThat(point(0, "名|" + lat + "|" + lon, "a|34.5|132.75"))
                .isEqualTo("POINT (132.75 34.5)");
        assertThat(shape.tables()).hasSize(1);
        assertThat(shape.tables().get(0).spatial()).isTrue();
        assertThat(shape.tables().get(0).crs()).isEqualTo(SourceCrs.ABSENT);
    }

    @Test
    void latitudeUnderTheNameOfXIsTheNorth() {
        assertThat(point(0, "名|X|Y", "a|34.5|132.75")).isEqualTo("POINT (132.75 34.5)");
    }

    @Test
    void surveyorsXIsNorthAndTheOtherReadingIsOffered() {
        var lines = new String[] {"点名|X座標|Y座標", "a|-168000.5|35000.25"};
        assertThat(point(0, lines)).isEqualTo("POINT (35000.25 -168000.5)");
        assertThat(point(1, lines)).isEqualTo("POINT (-168000.5 35000.25)");
        assertThat(shape.tables()).extracting(t -> t.name()).containsExactly("表", "表（北=Y座標）");
        assertThat(shape.remarks().get(0).message().ja()).isEqualTo("「Y座標」列を東、「X座標」列を北として読みます。");
    }

    @Test
    void programsXIsEast() {
        var lines = new String[] {"id|x|y", "a|35000.25|-168000.5"};
        assertThat(point(0, lines)).isEqualTo("POINT (35000.25 -168000.5)");
        assertThat(point(1, lines)).isEqualTo("POINT (-168000.5 35000.25)");
        assertThat(point(0, "id|easting_m|northing_m", "a|1|2")).isEqualTo("POINT (1 2)");
        assertThat(shape.tables()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "平面直角座標系 第3系（JGD2011）, 6671",
                "公共座標２系 JGD 2000, 2444",
                "JGD2011 XII系, 6680",
                "第3系, -",
                "世界測地系 第3系, -",
                "JGD2011 第20系, -"
            })
    void zoneAndDatumInTheTitleAreDeclared(String title, Integer epsg) {
        read(0, title + "||", "点名|X|Y", "a|-168000.5|35000.25");
        assertThat(shape.tables().get(0).crs().epsg()).isEqualTo(epsg);
    }

    @Test
    void datumInTheNamesOfColumnsIsDeclared() {
        read(0, "経度（日本測地系）|緯度（日本測地系）", "132.7|34.5");
        assertThat(shape.tables().get(0).crs().epsg()).isEqualTo(4301);
    }

    @Test
    void everyPairIsOffered() {
        var lines = new String[] {"始点経度|始点緯度|終点経度|終点緯度", "132|34|133|35"};
        assertThat(point(0, lines)).isEqualTo("POINT (132 34)");
        assertThat(point(1, lines)).isEqualTo("POINT (133 35)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "132度45分18秒|34°26'12.3\"",
                "E132°45′18″|N34°26′12.3″",
                "東経１３２度４５分１８秒|北緯34度26分12.3秒",
                "132.45.18|34.26.12.3",
                "132:45:18|34:26:12.3",
                "1324518|342612.3"
            })
    void degreesMinutesSecondsAreReadAndSaid(String row) {
        var geometry = read(0, "経度|緯度", row).get(0).geometry();
        assertThat(geometry.getCoordinate().x).isCloseTo(132.755, within(1e-9));
        assertThat(geometry.getCoordinate().y).isCloseTo(34.43675, within(1e-9));
        assertThat(shape.remarks().get(0).message().ja()).contains("度分秒");
    }

    @Test
    void unreadableCoordinatesAreAProblemAndEmptyOnesAreNot() {
        var rows =
                read(
                        0,
                        "名|経度|緯度",
                        "a|132.7|34.4",
                        "b||",
                        "c|132.7|",
                        "d|不明|34",
                        "e|NaN|34",
                        "f|0x1|34",
                        "g|1e400|34",
                        "h|132度75分0秒|34",
                        "i|１３２．７|34.4");
        assertThat(rows.stream().map(r -> r.problem() != null).toList())
                .containsExactly(false, false, true, true, true, true, true, true, false);
        assertThat((Object) rows.get(1).geometry()).isNull();
        assertThat(rows.get(8).geometry().getCoordinate().x).isEqualTo(132.7);
    }

    @Test
    void groupedNumbersAreMetres() {
        assertThat(point(0, "X座標|Y座標", "-168,000.5|35,000.25"))
                .isEqualTo("POINT (35000.25 -168000.5)");
    }

    @Test
    void wellKnownTextAndBinaryAreRead() {
        assertThat(point(0, "id|WKT", "1|POLYGON Z ((0 0 5, 1 0 5, 1 1 5, 0 0 5))"))
                .isEqualTo("POLYGON ((0 0, 1 0, 1 1, 0 0))");
        assertThat(read(0, "id|geom", "1|POINT Z (1 2 3)").get(0).heightDropped()).isTrue();
        assertThat(point(0, "id|ジオメトリ", "1|SRID=6670;POINT(1 2)")).isEqualTo("POINT (1 2)");
        assertThat(shape.tables().get(0).crs().epsg()).isEqualTo(6670);
        assertThat(point(0, "id|geom", "1|0101000020E6100000000000000000F03F0000000000000040"))
                .isEqualTo("POINT (1 2)");
        assertThat(shape.tables().get(0).crs().epsg()).isEqualTo(4326);
    }

    @Test
    void hostileGeometriesAreProblemsOfTheirRows() {
        var rows =
                read(
                        0,
                        "id|wkt",
                        "1|POINT (1 2)",
                        "2|" + "GEOMETRYCOLLECTION(".repeat(50_000),
                        "3|POINT (NaN 1)",
                        "4|POLYGON ((0 0, 1 1))",
                        "5|POINT (1e999 0)",
                        "6|0101",
                        "7|" + "0103000000FFFFFFFF" + "00".repeat(20));
        assertThat(rows.stream().map(r -> r.problem() != null).toList())
                .containsExactly(false, true, true, true, true, true, true);
    }

    @Test
    void tablesWithoutPlaceAreTablesAllTheSame() {
        read(0, "名称|面積", "a|1");
        assertThat(shape.tables().get(0).spatial()).isFalse();
        read(0, "wkt|x", "なし|1");
        assertThat(shape.tables().get(0).spatial()).isFalse();
    }

    /** Rows of the first kind have no cells at all where their numbers end. */
    @Test
    void headerIsTheFirstNearlyFullRow() {
        read(0, "題", "", "a|b|c", "1|2|3");
        assertThat(shape.headerRow()).isEqualTo(3);
        assertThat(Stream.of("a", "b", "c"))
                .containsExactlyElementsOf(
                        shape.tables().get(0).fields().stream().map(f -> f.name()).toList());
    }
}
