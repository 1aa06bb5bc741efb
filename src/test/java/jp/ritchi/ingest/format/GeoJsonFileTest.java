package jp.ritchi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonFileTest {
    @TempDir Path folder;

    private List<GeoFeature> read(String json) throws IOException {
        var features = new ArrayList<GeoFeature>();
        GeoJsonFile.read(
                Files.writeString(folder.resolve("f.json"), json),
                feature -> features.add(feature));
        return features;
    }

    private String refusal(String json) {
        return catchThrowableOfType(FileRefused.class, () -> read(json)).slug();
    }

    private static String point(String coordinates) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"n\":1},"
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":"
                + coordinates
                + "}}]}";
    }

    @Test
    void membersMayComeInAnyOrder() throws IOException {
        var features =
                read(
                        "{\"features\":[{\"geometry\":{\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]],"
                                + "\"type\":\"Polygon\"},\"properties\":{\"a\":\"あ\",\"b\":2,\"c\":null,\"d\":{\"x\":1}},"
                                + "\"type\":\"Feature\"}],\"type\":\"FeatureCollection\"}");
        assertThat(String.valueOf(features.get(0).geometry()))
                .isEqualTo("POLYGON ((0 0, 1 0, 1 1, 0 0))");
        assertThat(features.get(0).find("a")).hasValue("あ");
        assertThat(features.get(0).find("b")).hasValue("2");
        assertThat(features.get(0).properties()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void hugeNumberInCoordinatesSpoilsOnlyItsFeature() throws IOException {
        var feature = read(point("[1e999,35]")).get(0);
        assertThat(feature.geometry() == null).isTrue();
        assertThat(feature.geometryProblem()).isNotNull();
    }

    @Test
    void heightIsDroppedAndSaid() throws IOException {
        assertThat(read(point("[130,32,500]")).get(0).heightDropped()).isTrue();
        assertThat(read(point("[130,32]")).get(0).heightDropped()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[NaN,35] | bad-json",
                "[Infinity,35] | bad-json",
                "[1,2]}}],\"x\":[ | bad-json",
            })
    void whatIsNoJsonIsRefused(String coordinates, String code) {
        assertThat(refusal(point(coordinates))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"130\",35", "[130],[35]", "130", "null,35", "{\"a\":1},35"})
    void positionsThatAreNoNumbersSpoilOnlyTheirFeature(String inside) throws IOException {
        assertThat(read(point("[" + inside + "]")).get(0).geometryProblem()).isNotNull();
    }

    @Test
    void hundredThousandBracketsAreRefusedForDepth() {
        assertThat(refusal(point("[".repeat(100_000)))).isEqualTo("too-deep");
        assertThat(refusal("[".repeat(100_000))).isEqualTo("not-geojson");
        assertThat(refusal("{\"a\":".repeat(100_000))).isEqualTo("too-deep");
    }

    @Test
    void sameMemberTwiceIsRefused() {
        assertThat(refusal("{\"type\":\"FeatureCollection\",\"type\":\"x\",\"features\":[]}"))
                .isEqualTo("duplicate-key");
        assertThat(
                        refusal(
                                "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"a\":1,\"a\":2}}]}"))
                .isEqualTo("duplicate-key");
    }

    @Test
    void hugeNumberInPropertiesIsRefused() {
        assertThat(refusal(point("[1,2]").replace("\"n\":1", "\"n\":1e999")))
                .isEqualTo("number-too-large");
        assertThat(refusal(point("[1,2]").replace("\"n\":1", "\"n\":99999999999999999999")))
                .isEqualTo("number-too-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | not-geojson",
                "[] | not-geojson",
                "1 | not-geojson",
                "{\"type\":\"Topology\",\"features\":[]} | not-geojson",
                "{\"type\":{\"a\":1},\"features\":[]} | not-geojson",
                "{\"type\":\"FeatureCollection\",\"features\":{}} | not-geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[1]} | not-geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[]} {} | bad-json",
            })
    void otherJsonIsRefused(String json, String code) {
        assertThat(refusal(json)).isEqualTo(code);
    }

    @Test
    void projectedCoordinateSystemIsRefusedEvenWhenNamedLast() throws IOException {
        var end =
                "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::%s\"}}}";
        var start = "{\"type\":\"FeatureCollection\",\"features\":[";
        assertThat(refusal(start + end.formatted("6670"))).isEqualTo("unsupported-crs");
        assertThat(read(start + end.formatted("6668"))).isEmpty();
        assertThat(read(start + "],\"crs\":null}")).isEmpty();
    }

    @Test
    void cp932IsRefusedByName() throws IOException {
        var file = folder.resolve("f.json");
        Files.write(
                file,
                point("[1,2]")
                        .replace("\"n\":1", "\"n\":\"表示ソ①\"")
                        .getBytes(Charset.forName("windows-31j")));
        var refused =
                catchThrowableOfType(
                        FileRefused.class, () -> GeoJsonFile.read(file, feature -> true));
        assertThat(refused.slug()).isEqualTo("not-utf8");
        assertThat(refused.sentence().ja()).contains("CP932");
    }

    @Test
    void tooManyVerticesAreRefused() {
        var many = "[" + "[130,32],".repeat(GeoJsonShape.MAX_POSITIONS) + "[1,2]]";
        assertThat(refusal(point(many).replace("Point", "LineString")))
                .isEqualTo("too-many-vertices");
    }
}
