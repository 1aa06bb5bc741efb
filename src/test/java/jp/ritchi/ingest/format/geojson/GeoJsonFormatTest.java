package jp.ritchi.ingest.format.geojson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.Tables;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonFormatTest {
    private static final String POINT =
            "{\"type\":\"Feature\",\"properties\":{\"名称\":\"東広島\",\"n\":%s},\"geometry\":"
                    + "{\"type\":\"Point\",\"coordinates\":[132.7,34.4]}}";

    @TempDir Path folder;
    private final GeoJsonFormat format = new GeoJsonFormat();

    private Tables read(String json) throws IOException {
        return Tables.read(format, folder, "地点.geojson", json.getBytes(UTF_8));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private String refusal(String json) {
        return catchThrowableOfType(FileRefused.class, () -> read(json)).slug();
    }

    private boolean recognises(byte[] content) throws IOException {
        return format.recognises(Tables.upload(folder, "x", content));
    }

    @Test
    void valuesComeAsTheyAreWritten() throws IOException {
        var tables =
                read(
                        collection(
                                """
                                {"type":"Feature","id":"f1","properties":{"文字":"01224","整数":9007199254740993,
                                "小数":0.1,"長い":0.12345678901234567,"真偽":true,"無":null,"大":12345678901234567890,
                                "中":{"町":"菊陽","番":{"号":3}},"列":[1,"二"]},
                                "geometry":{"coordinates":[132.7,34.4,5],"type":"Point"}}\
                                """));
        assertThat(tables.table().name()).isEqualTo("地点");
        assertThat(tables.table().rows()).isEqualTo(1);
        assertThat(tables.table().crs()).isEqualTo(SourceCrs.byFormat(4326));
        var values = tables.values(0);
        assertThat(values)
                .containsEntry("id", "f1")
                .containsEntry("文字", "01224")
                .containsEntry("整数", 9007199254740993L)
                .containsEntry("小数", 0.1)
                .containsEntry("長い", new BigDecimal("0.12345678901234567"))
                .containsEntry("真偽", true)
                .containsEntry("無", null)
                .containsEntry("大", new BigDecimal("12345678901234567890"))
                .containsEntry("中.町", "菊陽")
                .containsEntry("中.番.号", 3L)
                .containsEntry("列", "[1,\"二\"]");
        assertThat(values.keySet()).startsWith("id", "文字");
        assertThat(tables.shape(0)).isEqualTo("POINT (132.7 34.4)");
        assertThat(tables.rows().get(0).heightDropped()).isTrue();
        assertThat(tables.codes()).containsExactly("properties-opened", "lists-as-text");
    }

    @Test
    void fieldWithTextAndNumbersHoldsBothAsWritten() throws IOException {
        var tables = read(collection(POINT.formatted("1.50"), POINT.formatted("\"不明\"")));
        assertThat(tables.table().fields())
                .containsExactly(
                        new SourceField("名称", FieldKind.TEXT),
                        new SourceField("n", FieldKind.TEXT));
        assertThat(tables.values(0)).containsEntry("n", "1.50");
        assertThat(tables.values(1)).containsEntry("n", "不明");
    }

    @Test
    void wholeNumbersAmongDecimalsStayWhole() throws IOException {
        var tables = read(collection(POINT.formatted("7"), POINT.formatted("7.5")));
        assertThat(tables.values(0).get("n")).hasToString("7");
        assertThat(tables.values(1).get("n")).isEqualTo(7.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s\n", "\u001E%s\n\u001E%s\n", "\uFEFF%s\r\n\r\n%s"})
    void sequencesAreReadToTheirEnd(String frame) throws IOException {
        var json = frame.formatted(POINT.formatted("1"), POINT.formatted("2"));
        assertThat(recognises(json.getBytes(UTF_8))).isTrue();
        var tables = read(json);
        assertThat(tables.rows()).hasSize(2);
        assertThat(tables.rows().get(1).number()).isEqualTo(2);
        assertThat(tables.values(1)).containsEntry("n", 2L);
    }

    @Test
    void featureAndGeometryAloneAreTables() throws IOException {
        assertThat(read(POINT.formatted("1")).values(0)).containsEntry("n", 1L);
        var bare = "{\"coordinates\":[[132,34],[133,35]],\"type\":\"LineString\"}";
        assertThat(recognises(bare.getBytes(UTF_8))).isTrue();
        assertThat(read(bare).shape(0)).isEqualTo("LINESTRING (132 34, 133 35)");
        var both =
                "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}";
        assertThat(read(both).shape(0)).isEqualTo("GEOMETRYCOLLECTION (POINT (1 2))");
    }

    @Test
    void packedFilesAreReadWhereverTheyLie() throws IOException {
        byte[] json = collection(POINT.formatted("1")).getBytes(UTF_8);
        var gz = Tables.gzip(json);
        assertThat(recognises(gz)).isTrue();
        assertThat(Tables.read(format, folder, "a.geojson.gz", gz).table().name()).isEqualTo("a");
        var inner = Tables.zip(Map.of("内/地点.dat", json, "readme.txt", "読んでね".getBytes(UTF_8)));
        var zip = Tables.zip(Map.of("x.zip", inner));
        assertThat(recognises(zip)).isTrue();
        var tables = Tables.read(format, folder, "a.zip", zip);
        assertThat(tables.table().name()).isEqualTo("地点");
        assertThat(tables.rows()).hasSize(1);
        assertThat(tables.remarks().get(0).message().en()).contains("x.zip/readme.txt");
    }

    @Test
    void severalFilesOfOneArchiveAreSeveralTables() throws IOException {
        byte[] json = collection(POINT.formatted("1")).getBytes(UTF_8);
        byte[] bad = "{\"type\":\"Feature\",".getBytes(UTF_8);
        var zip =
                Tables.zip(
                        new java.util.TreeMap<>(
                                Map.of("a/p.json", json, "b/p.json", json, "c", bad)));
        var tables = Tables.read(format, folder, "a.zip", zip);
        assertThat(tables.tables()).extracting(t -> t.name()).containsExactly("p", "b/p.json: p");
        assertThat(tables.records().get(1)).hasSize(1);
        assertThat(tables.codes()).containsExactly("file-not-read");
        assertThat(tables.remarks().get(0).place()).isEqualTo("c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "urn:ogc:def:crs:EPSG::6670 | 6670",
                "urn:ogc:def:crs:EPSG:9.8.6:6668 | 6668",
                "EPSG:2444 | 2444",
                "http://www.opengis.net/def/crs/EPSG/0/4612 | 4612",
                "urn:ogc:def:crs:OGC:1.3:CRS84 | 4326",
                "my own | -",
            })
    void declaredSystemCountsWhereverItStands(String name, Integer epsg) throws IOException {
        var crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}}";
        var json = collection(POINT.formatted("1"));
        for (var text :
                new String[] {
                    json.replaceFirst("\\{", "{" + crs + ","),
                    json.replaceFirst("}$", "," + crs + "}")
                }) {
            assertThat(read(text).table().crs())
                    .isEqualTo(new SourceCrs(epsg, name, SourceCrs.How.DECLARED));
        }
    }

    @Test
    void systemThatIsNullIsUnknown() throws IOException {
        var json = collection(POINT.formatted("1")).replaceFirst("\\{", "{\"crs\":null,");
        assertThat(read(json).table().crs()).isEqualTo(SourceCrs.ABSENT);
    }

    @Test
    void unreadableGeometryOrNumberRefusesItsRecordOnly() throws IOException {
        var good = POINT.formatted("1");
        var tables =
                read(
                        collection(
                                good,
                                good.replace("132.7", "\"x\""),
                                good.replace("132.7", "1e999"),
                                POINT.formatted("1e999"),
                                good.replaceFirst("\"geometry\".*", "\"geometry\":null}"),
                                good.replace("[132.7,34.4]", "[[[132,34],[133,34],[133,35]]]")
                                        .replace("\"Point\"", "\"Polygon\""),
                                good.replace("\"n\":1", "\"a\":{\"b\":1},\"a.b\":2")));
        assertThat(tables.rows().stream().map(r -> r.problem() != null).toList())
                .containsExactly(false, true, true, true, false, true, true);
        assertThat(tables.shape(4)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Topology\"} | not-geojson",
                "{\"type\":\"FeatureCollection\"} | not-geojson",
                "[{\"type\":\"Feature\"}] | not-geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[1]} | not-geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[]} | no-features",
                "{\"type\":\"Feature\",\"type\":\"Feature\"} | duplicate-key",
                "{\"type\":\"Feature\",\"x\": NaN} | bad-json",
                "{\"type\":\"Feature\" | bad-json",
            })
    void otherTextIsRefused(String json, String code) {
        assertThat(refusalOfOpening(json)).isEqualTo(code);
    }

    private String refusalOfOpening(String json) {
        var file = folder.resolve("f");
        return catchThrowableOfType(
                        FileRefused.class,
                        () -> {
                            java.nio.file.Files.writeString(file, json);
                            new GeoJsonTable(file, GeoJsonScan.of(file), "f");
                        })
                .slug();
    }

    @Test
    void absurdFilesAreRefused() {
        var deep = POINT.formatted("[".repeat(100_000));
        assertThat(refusal(deep)).isEqualTo("too-deep");
        var vertices = "[130,32],".repeat(1_000_000);
        assertThat(refusal(POINT.formatted("1").replace("[132.7,34.4]", "[" + vertices + "[1,2]]")))
                .isEqualTo("too-many-vertices");
        var many = new StringBuilder("0");
        for (int i = 0; i < 10_000; i++) {
            many.append(",\"f").append(i).append("\":1");
        }
        assertThat(refusal(POINT.formatted(many))).isEqualTo("too-many-columns");
        var long1 = "\"" + "x".repeat(900_000) + "\"";
        var heavy =
                long1
                        + (",\"%s\":" + long1)
                                .repeat(9)
                                .formatted("a", "b", "c", "d", "e", "f", "g", "h", "i");
        assertThat(refusal(POINT.formatted(heavy))).isEqualTo("value-too-long");
        assertThat(refusal(POINT.formatted("[" + "\"xxxxxxxxxxxxxxx\",".repeat(80_000) + "0]")))
                .isEqualTo("value-too-long");
    }

    @Test
    void cp932IsRefusedByName() throws IOException {
        byte[] bytes = POINT.formatted("1").getBytes(Charset.forName("windows-31j"));
        var refused =
                catchThrowableOfType(
                        FileRefused.class, () -> Tables.read(format, folder, "f", bytes));
        assertThat(refused.slug()).isEqualTo("not-utf8");
    }

    @Test
    void otherFilesAreNotTakenForGeoJson() throws IOException {
        for (var other :
                new String[] {
                    "", "{", "a,b\n1,2\n", "<kml/>", "{\"a\":1}", "{\"type\":\"Topology\"}", "[1]"
                }) {
            assertThat(recognises(other.getBytes(UTF_8))).as(other).isFalse();
        }
        for (var cut : new byte[][] {{'P', 'K', 3, 4, 0}, {0x1F, (byte) 0x8B, 8, 0}}) {
            var refused = catchThrowableOfType(FileRefused.class, () -> recognises(cut));
            assertThat(refused.slug()).isEqualTo("bad-archive");
        }
    }

    @Test
    void readingStopsWhenNoMoreIsWanted() throws IOException {
        var upload =
                Tables.upload(folder, "f", (POINT.formatted("1") + "\n{broken").getBytes(UTF_8));
        var table = new GeoJsonTable(upload.content(), firstOnly(upload.content()), "f");
        table.read(table.tables().get(0), record -> false);
    }

    private GeoJsonFacts firstOnly(Path file) throws IOException {
        var good = java.nio.file.Files.writeString(folder.resolve("good"), POINT.formatted("1"));
        return GeoJsonScan.of(good);
    }
}
