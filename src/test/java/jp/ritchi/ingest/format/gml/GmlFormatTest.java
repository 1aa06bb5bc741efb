package jp.ritchi.ingest.format.gml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.Tables;
import jp.ritchi.ingest.table.SourceCrs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GmlFormatTest {
    private static final String SYSTEM =
            "<gml:boundedBy><gml:EnvelopeWithTimePeriod srsName=\"%s\" frame=\"GC /"
                    + " JST\"><gml:lowerCorner>20.0"
                    + " 123.0</gml:lowerCorner></gml:EnvelopeWithTimePeriod></gml:boundedBy>";
    private static final String OUTER =
            curve("c1", "34 132 34 133 35 133") + curve("c2", "34 132 35 132 35 133");
    private static final String HOLE = curve("h1", "34.4 132.4 34.4 132.5 34.5 132.5 34.4 132.4");
    private static final String SURFACE =
            "<gml:Surface"
                    + " gml:id=\"s1\"><gml:patches><gml:PolygonPatch><gml:exterior><gml:Ring><gml:curveMember"
                    + " xlink:href=\"#c1\"/><gml:curveMember"
                    + " xlink:href=\"#c2\"/></gml:Ring></gml:exterior><gml:interior><gml:Ring><gml:curveMember"
                    + " xlink:href=\"#h1\"/></gml:Ring></gml:interior>"
                    + "</gml:PolygonPatch></gml:patches></gml:Surface>";
    private static final String AREA =
            "<ksj:AdministrativeBoundary gml:id=\"gy1\"><ksj:bounds xlink:href=\"#s1\"/>"
                    + "<ksj:prefectureName>広島県</ksj:prefectureName><ksj:cityName/><ksj:administrativeAreaCode"
                    + " codeSpace=\"AdministrativeAreaCode.xml\">01224</ksj:administrativeAreaCode><ksj:formationDate><gml:TimeInstant"
                    + " gml:id=\"t1\"><gml:timePosition>19510119</gml:timePosition></gml:TimeInstant></ksj:formationDate>"
                    + "</ksj:AdministrativeBoundary>";
    private static final String POLYGON =
            "POLYGON ((132 34, 133 34, 133 35, 132 35, 132 34), (132.4 34.4, 132.5 34.4, 132.5"
                    + " 34.5, 132.4 34.4))";

    @TempDir Path folder;
    private final GmlFormat format = new GmlFormat();

    private static String curve(String id, String positions) {
        return "<gml:Curve gml:id=\""
                + id
                + "\"><gml:segments><gml:LineStringSegment><gml:posList>\n"
                + positions
                + "\n</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve>";
    }

    private static String dataset(String... parts) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ksj:Dataset gml:id=\"D\""
                + " xmlns:ksj=\"http://nlftp.mlit.go.jp/ksj/schemas/ksj-app\""
                + " xmlns:gml=\"http://www.opengis.net/gml/3.2\""
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                + "<gml:description>国土数値情報</gml:description>"
                + String.join("", parts)
                + "</ksj:Dataset>";
    }

    private Tables read(String... parts) throws IOException {
        return Tables.read(format, folder, "N03.xml", dataset(parts).getBytes(UTF_8));
    }

    private String refusal(String... parts) {
        return catchThrowableOfType(FileRefused.class, () -> read(parts)).slug();
    }

    @Test
    void surfaceIsBuiltFromTheCurvesItRefersToWhereverTheyStand() throws IOException {
        var system = SYSTEM.formatted("JGD2011 / (B, L)");
        for (var tables :
                new Tables[] {
                    read(system, OUTER, HOLE, SURFACE, AREA),
                    read(system, AREA, SURFACE, HOLE, OUTER)
                }) {
            assertThat(tables.table().name()).isEqualTo("AdministrativeBoundary");
            assertThat(tables.table().crs())
                    .isEqualTo(new SourceCrs(6668, "JGD2011 / (B, L)", SourceCrs.How.DECLARED));
            assertThat(tables.shape(0)).isEqualTo(POLYGON);
            assertThat(tables.values(0))
                    .containsEntry("gml_id", "gy1")
                    .containsEntry("prefectureName", "広島県")
                    .containsEntry("administrativeAreaCode", "01224")
                    .containsEntry("formationDate", "19510119")
                    .doesNotContainKey("bounds");
            assertThat(tables.codes()).containsExactly("north-first");
        }
    }

    @Test
    void pointsLinesAndReferencesToFeaturesAreTakenAsWhatTheyAre() throws IOException {
        var tables =
                read(
                        "<gml:Point gml:id=\"p1\"><gml:pos>34.4 132.7</gml:pos></gml:Point>",
                        curve("l1", "34 132 35 133"),
                        "<ksj:Station gml:id=\"e1\"><ksj:position"
                                + " xlink:href=\"#p1\"/><ksj:name>西条</ksj:name><ksj:section"
                                + " xlink:href=\"#e2\"/></ksj:Station>",
                        "<ksj:Section gml:id=\"e2\"><ksj:location"
                                + " xlink:href=\"#l1\"/><ksj:code>1</ksj:code><ksj:code>2</ksj:code></ksj:Section>");
        assertThat(tables.tables()).extracting(t -> t.name()).containsExactly("Station", "Section");
        assertThat(tables.table().crs()).isEqualTo(SourceCrs.ABSENT);
        assertThat(tables.shape(0)).isEqualTo("POINT (132.7 34.4)");
        assertThat(tables.values(0)).containsEntry("section", "e2").doesNotContainKey("position");
        var section = tables.records().get(1).get(0);
        assertThat((Object) section.geometry()).hasToString("LINESTRING (132 34, 133 35)");
        assertThat(section.values()).contains("1; 2");
        assertThat(tables.codes()).contains("repeated-values");
    }

    @Test
    void geometriesInsideFeaturesAreTakenToo() throws IOException {
        var tables =
                read(
                        "<gml:featureMember><ksj:FloodArea><ksj:surface><gml:MultiSurface"
                                + " srsName=\"http://www.opengis.net/def/crs/EPSG/0/6697\""
                                + " srsDimension=\"3\"><gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>34"
                                + " 132 5 34 133 5 35 133 5 34 132"
                                + " 5</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember><gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:pos>36"
                                + " 132 5</gml:pos><gml:pos>36 133 5</gml:pos><gml:pos>37 133"
                                + " 5</gml:pos><gml:pos>36 132"
                                + " 5</gml:pos></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember>"
                                + "</gml:MultiSurface></ksj:surface><ksj:depth>2</ksj:depth></ksj:FloodArea></gml:featureMember>");
        assertThat(tables.shape(0))
                .isEqualTo(
                        "MULTIPOLYGON (((132 34, 133 34, 133 35, 132 34)), ((132 36, 133 36, 133"
                                + " 37, 132 36)))");
        assertThat(tables.table().crs().epsg()).isEqualTo(6668);
        assertThat(tables.rows().get(0).heightDropped()).isTrue();
        assertThat(tables.values(0)).containsEntry("depth", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "JGD2000 / (B, L) | 4612",
                "JGD2011/(B,L) | 6668",
                "fguuid:jgd2011.bl | 6668",
                "fguuid:jgd2024.bl | 6668",
                "TD / (B, L) | 4301",
                "http://www.opengis.net/def/crs/EPSG/0/6668 | 6668",
                "urn:ogc:def:crs:EPSG::6670 | 6670",
                "http://www.opengis.net/gml/srs/epsg.xml#4612 | 4612",
                "何か | -"
            })
    void systemsAreToldByTheirNames(String name, Integer epsg) {
        assertThat(GmlCrs.of(name).epsg()).isEqualTo(epsg);
    }

    @Test
    void brokenGeometriesRefuseTheirRecordsOnly() throws IOException {
        var good = "<ksj:A gml:id=\"a\"><ksj:b xlink:href=\"#%s\"/></ksj:A>";
        var tables =
                read(
                        OUTER,
                        HOLE,
                        SURFACE,
                        SURFACE.replace("\"s1\"", "\"s2\"").replace("#c2", "#h1"),
                        SURFACE.replace("\"s1\"", "\"s3\"").replace("#c2", "#gone"),
                        "<gml:MultiCurve gml:id=\"m\"><gml:curveMember"
                                + " xlink:href=\"#m\"/></gml:MultiCurve>",
                        curve("n1", "34 x 35 133"),
                        curve("n2", "34 132 35"),
                        curve("n3", "34 1e999 35 133"),
                        curve("n4", "34 132"),
                        good.formatted("s1"),
                        good.formatted("s2"),
                        good.formatted("s3"),
                        good.formatted("m"),
                        good.formatted("n1"),
                        good.formatted("n2"),
                        good.formatted("n3"),
                        good.formatted("n4"),
                        good.formatted("missing"));
        assertThat(tables.rows().stream().map(r -> r.problem() != null).toList())
                .containsExactly(false, true, true, true, true, true, true, true, true);
        assertThat(tables.rows().get(2).problem().en()).contains("gone");
    }

    @Test
    void vertexBombOfReferencesIsStopped() throws IOException {
        var big = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            big.append("34 ").append(132 + i / 1000.0).append(' ');
        }
        var members = "<gml:curveMember xlink:href=\"#c\"/>".repeat(2_000);
        var tables =
                read(
                        curve("c", big.toString()),
                        "<gml:MultiCurve gml:id=\"m\">" + members + "</gml:MultiCurve>",
                        "<ksj:A gml:id=\"a\"><ksj:b xlink:href=\"#m\"/></ksj:A>");
        assertThat(tables.rows().get(0).problem().en()).contains("vertices");
    }

    @Test
    void hostileOrContradictoryFilesAreRefused() throws IOException {
        assertThat(
                        refusal(
                                SYSTEM.formatted("JGD2000 / (B, L)"),
                                SYSTEM.formatted("JGD2011 / (B, L)"),
                                AREA))
                .isEqualTo("contradictory-crs");
        assertThat(refusal(OUTER)).isEqualTo("no-features");
        assertThat(refusal("<ksj:A>".repeat(100))).isEqualTo("too-deep");
        assertThat(refusal("<ksj:A><ksj:b xlink:href=\"#" + "x".repeat(5_000) + "\"/></ksj:A>"))
                .isEqualTo("bad-gml");
        var dtd =
                dataset(AREA)
                        .replace(
                                "?><ksj",
                                "?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ksj");
        assertThat(
                        catchThrowableOfType(
                                        FileRefused.class,
                                        () -> Tables.read(format, folder, "x", dtd.getBytes(UTF_8)))
                                .slug())
                .isEqualTo("xml-doctype");
    }

    @Test
    void downloadIsRecognisedByItsContentInAZip() throws IOException {
        byte[] gml = dataset(OUTER, HOLE, SURFACE, AREA).getBytes(UTF_8);
        var zip =
                Tables.zip(
                        new TreeMap<>(
                                Map.of(
                                        "N03/KS-META-N03.xml",
                                        "<MD_Metadata/>".getBytes(UTF_8),
                                        "N03/N03.xml",
                                        gml)));
        assertThat(format.recognises(Tables.upload(folder, "x", zip))).isTrue();
        var tables = Tables.read(format, folder, "N03_GML.zip", zip);
        assertThat(tables.shape(0)).isEqualTo(POLYGON);
        assertThat(tables.codes()).contains("other-files");
        for (var other :
                new String[] {
                    "<Dataset/>",
                    "<kml/>",
                    "a,b",
                    "<gml:x xmlns:gml=\"http://www.opengis.net/gml/3.2\"/>"
                }) {
            assertThat(format.recognises(Tables.upload(folder, "x", other.getBytes(UTF_8))))
                    .isFalse();
        }
    }

    @Test
    void damagedFilesAreRefusedAndNothingElse() throws IOException {
        var random = new SplittableRandom(3);
        byte[] good =
                dataset(SYSTEM.formatted("JGD2011 / (B, L)"), OUTER, HOLE, SURFACE, AREA)
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

    @Test
    void storeFindsManyGeometries() throws IOException {
        try (var store = new GmlStore(folder)) {
            for (int i = 0; i < 20_000; i++) {
                store.put(new GmlNode("Point", "p" + i, "", false, 2));
            }
            assertThat(store.count()).isEqualTo(20_000);
            assertThat(store.find("p19999").id()).isEqualTo("p19999");
            assertThat(store.find("p20000")).isNull();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
