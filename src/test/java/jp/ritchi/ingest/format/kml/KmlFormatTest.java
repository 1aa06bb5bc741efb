package jp.ritchi.ingest.format.kml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.Tables;
import jp.ritchi.ingest.table.SourceCrs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KmlFormatTest {
    private static final String POINT = "<Point><coordinates>132.7,34.4</coordinates></Point>";

    @TempDir Path folder;
    private final KmlFormat format = new KmlFormat();

    private static String kml(String... parts) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\""
                + " xmlns:gx=\"http://www.google.com/kml/ext/2.2\"><Document><name>文書</name>"
                + String.join("", parts)
                + "</Document></kml>";
    }

    private static String mark(String content) {
        return "<Placemark>" + content + "</Placemark>";
    }

    private Tables read(String... parts) throws IOException {
        return Tables.read(format, folder, "図.kml", kml(parts).getBytes(UTF_8));
    }

    private String refusal(String... parts) {
        return catchThrowableOfType(FileRefused.class, () -> read(parts)).slug();
    }

    @Test
    void textsAndDataOfPlacemarksAreFields() throws IOException {
        var tables =
                read(
                        "<Folder><name>熊本</name><Folder><name>菊陽/大津</name>",
                        "<Placemark id=\"p1\"><name>工場</name><description><![CDATA[<table><tr><td>A</td></tr></table>]]></description>",
                        "<TimeStamp><when>2024-05</when></TimeStamp><styleUrl>#a</styleUrl>",
                        "<ExtendedData><Data name=\"面積\"><displayName>x</displayName><value>12.50</value></Data>",
                        "<SchemaData schemaUrl=\"#s\"><SimpleData name=\"コード\">01224</SimpleData><SimpleData name=\"name\">別名</SimpleData></SchemaData></ExtendedData>",
                        POINT,
                        "</Placemark></Folder></Folder>",
                        mark("<name>外</name>" + POINT));
        assertThat(tables.table().name()).isEqualTo("図");
        assertThat(tables.table().crs()).isEqualTo(SourceCrs.byFormat(4326));
        assertThat(tables.table().rows()).isEqualTo(2);
        assertThat(tables.values(0))
                .containsEntry("id", "p1")
                .containsEntry("folder", "熊本/菊陽／大津")
                .containsEntry("name", "工場")
                .containsEntry("description", "<table><tr><td>A</td></tr></table>")
                .containsEntry("when", "2024-05")
                .containsEntry("面積", "12.50")
                .containsEntry("コード", "01224")
                .containsEntry("ExtendedData.name", "別名")
                .doesNotContainKey("styleUrl");
        assertThat(tables.values(1)).containsEntry("folder", null).containsEntry("name", "外");
        assertThat(tables.remarks()).isEmpty();
    }

    @Test
    void shapesComeLongitudeFirstWithoutHeights() throws IOException {
        var ring =
                "<LinearRing><coordinates>\n 132,34,5 133,34,5\n133,35,5 132,34,5 </coordinates></LinearRing>";
        var hole =
                "<LinearRing><coordinates>132.5,34.2 132.6,34.2 132.6,34.3 132.5,34.2</coordinates></LinearRing>";
        var polygon =
                "<Polygon><outerBoundaryIs>"
                        + ring
                        + "</outerBoundaryIs><innerBoundaryIs>"
                        + hole
                        + "</innerBoundaryIs></Polygon>";
        var tables =
                read(
                        mark(polygon),
                        mark(
                                "<MultiGeometry>"
                                        + POINT
                                        + POINT.replace("132.7", "133")
                                        + "</MultiGeometry>"),
                        mark(ring),
                        mark("<MultiGeometry>" + POINT + polygon + "</MultiGeometry>"),
                        mark("<name>なし</name>"));
        assertThat(tables.shape(0))
                .isEqualTo(
                        "POLYGON ((132 34, 133 34, 133 35, 132 34), (132.5 34.2, 132.6 34.2, 132.6 34.3, 132.5 34.2))");
        assertThat(tables.rows().get(0).heightDropped()).isTrue();
        assertThat(tables.shape(1)).isEqualTo("MULTIPOINT ((132.7 34.4), (133 34.4))");
        assertThat(tables.shape(2)).startsWith("LINESTRING");
        assertThat(tables.shape(3)).startsWith("GEOMETRYCOLLECTION");
        assertThat(tables.shape(4)).isEmpty();
        assertThat(tables.rows().get(4).problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Point><coordinates></coordinates></Point>",
                "<Point><coordinates>132.7 34.4</coordinates></Point>",
                "<Point><coordinates>132.7,abc</coordinates></Point>",
                "<Point><coordinates>NaN,34</coordinates></Point>",
                "<Point><coordinates>1e999,34</coordinates></Point>",
                "<Point><coordinates>1,2 3,4</coordinates></Point>",
                "<LineString><coordinates>1,2</coordinates></LineString>",
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>1,1 2,1 2,2 3,3</coordinates></LinearRing></outerBoundaryIs></Polygon>",
                "<Polygon/>"
            })
    void unreadableShapesRefuseTheirRecords(String shape) throws IOException {
        var tables = read(mark(shape), mark(POINT));
        assertThat(tables.rows().get(0).problem()).isNotNull();
        assertThat(tables.rows().get(1).problem()).isNull();
    }

    @Test
    void linksAreNotFollowedAndWhatIsLeftOutIsSaid() throws IOException {
        var link = "<NetworkLink><Link><href>http://127.0.0.1:1/x.kml</href></Link></NetworkLink>";
        var tables =
                read(
                        link,
                        link,
                        "<GroundOverlay><name>絵</name></GroundOverlay>",
                        mark("<gx:Track><gx:coord>132 34 0</gx:coord></gx:Track>" + POINT));
        assertThat(tables.rows()).hasSize(1);
        assertThat(tables.codes())
                .containsExactly("link-not-followed", "element-not-read", "element-not-read");
        assertThat(tables.remarks().get(0).message().en()).startsWith("2 network links");
        assertThat(refusal(link)).isEqualTo("only-links");
    }

    @Test
    void listOfLinksToTheFilesBesideItIsNoLoss() throws IOException {
        var links = kml("<NetworkLink><Link><href>layers/n.kml</href></Link></NetworkLink>");
        var layer = kml(mark("<name>西条</name>" + POINT));
        var kmz =
                Tables.zip(
                        Map.of("doc.kml", links.getBytes(UTF_8), "n.kml", layer.getBytes(UTF_8)));
        var tables = Tables.read(format, folder, "図.kmz", kmz);
        assertThat(tables.codes()).containsExactly("only-links");
        assertThat(tables.remarks().get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(tables.rows()).hasSize(1);
    }

    @Test
    void shiftJisIsThatOfWindowsAndNothingIsReplaced() throws IOException {
        var text = kml(mark("<name>髙﨑①㈱～表</name>" + POINT)).replace("UTF-8", "Shift_JIS");
        byte[] bytes = text.getBytes(Charset.forName("windows-31j"));
        assertThat(Tables.read(format, folder, "図.kml", bytes).values(0))
                .containsEntry("name", "髙﨑①㈱～表");
        byte[] cut = text.replace("表", "@").getBytes(Charset.forName("windows-31j"));
        cut[text.indexOf('@') + 5] = (byte) 0x95;
        assertThat(
                        catchThrowableOfType(
                                        FileRefused.class,
                                        () -> Tables.read(format, folder, "図.kml", cut))
                                .slug())
                .isEqualTo("bad-xml");
    }

    @Test
    void kmzAndOtherEncodingsAreRead() throws IOException {
        byte[] kml = kml(mark("<name>西条</name>" + POINT)).getBytes(UTF_8);
        var kmz =
                Tables.zip(Map.of("doc.kml", kml, "files/icon.png", new byte[] {(byte) 0x89, 'P'}));
        assertThat(format.recognises(Tables.upload(folder, "x", kmz))).isTrue();
        var tables = Tables.read(format, folder, "図.kmz", kmz);
        assertThat(tables.values(0)).containsEntry("name", "西条");
        assertThat(tables.codes()).containsExactly("other-files");
        byte[] sjis =
                kml(mark("<name>西条</name>" + POINT))
                        .replace("UTF-8", "Shift_JIS")
                        .getBytes(Charset.forName("Shift_JIS"));
        assertThat(Tables.read(format, folder, "x", sjis).values(0)).containsEntry("name", "西条");
    }

    @Test
    void hostileFilesAreRefused() throws IOException {
        var dtd =
                "<!DOCTYPE kml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><kml><Placemark><name>&a;</name></Placemark></kml>";
        assertThat(
                        catchThrowableOfType(
                                        FileRefused.class,
                                        () -> Tables.read(format, folder, "x", dtd.getBytes(UTF_8)))
                                .slug())
                .isEqualTo("xml-doctype");
        assertThat(refusal("<Folder>".repeat(1_000))).isEqualTo("too-deep");
        var many = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            many.append("<Data name=\"d").append(i).append("\"><value>1</value></Data>");
        }
        assertThat(refusal(mark("<ExtendedData>" + many + "</ExtendedData>")))
                .isEqualTo("too-many-columns");
        var line =
                "<LineString><coordinates>"
                        + "130,32 ".repeat(1_000_001)
                        + "</coordinates></LineString>";
        assertThat(read(mark(line)).rows().get(0).problem()).isNotNull();
        for (var other : new String[] {"<Kml/>", "<Dataset/>", "a,b", "kml"}) {
            assertThat(format.recognises(Tables.upload(folder, "x", other.getBytes(UTF_8))))
                    .isFalse();
        }
    }

    @Test
    void damagedFilesAreRefusedAndNothingElse() throws IOException {
        var random = new SplittableRandom(3);
        byte[] good =
                kml("<Folder><name>a</name>" + mark("<name>b</name>" + POINT) + "</Folder>")
                        .getBytes(UTF_8);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = good.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                Tables.read(format, folder, "x", bytes);
            } catch (FileRefused e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
