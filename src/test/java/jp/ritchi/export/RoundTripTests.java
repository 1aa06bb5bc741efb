package jp.ritchi.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GDAL reads every format and finds the values and coordinates that are stored. */
class RoundTripTests extends ExportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @BeforeEach
    void needGdal() {
        assumeThat(Path.of("/usr/bin/ogr2ogr"))
                .as("GDAL is not installed (Debian: gdal-bin); its tests are left out")
                .exists();
    }

    /**
     * @param open what GDAL has to be told to open the file
     * @param name how an attribute is called in it
     */
    record Format(String query, String file, String inside, List<String> open) {
        @Override
        public String toString() {
            return query;
        }

        String name(String attribute) {
            return !query.startsWith("f=shp") || attribute.length() <= 10
                    ? attribute
                    : Map.of("valid_from", "valid_from", "municipality_code", "municipa_2")
                            .get(attribute);
        }

        boolean isText() {
            return query.startsWith("f=csv") || query.startsWith("f=xlsx");
        }
    }

    static Stream<Format> formats() {
        var table = List.of("-oo", "AUTODETECT_TYPE=YES", "-oo", "GEOM_POSSIBLE_NAMES=wkt");
        return Stream.of(
                new Format("f=geojson", "a.geojson", "a.geojson", List.of()),
                new Format("f=geojsonseq", "a.geojsonl", "a.geojsonl", List.of()),
                new Format("f=gpkg", "a.gpkg", "a.gpkg", List.of()),
                new Format("f=fgb", "a.fgb", "a.fgb", List.of()),
                new Format("f=shp", "a.zip", "/vsizip/a.zip/parcels.shp", List.of()),
                new Format("f=shp&charset=cp932", "a.zip", "/vsizip/a.zip/parcels.shp", List.of()),
                new Format("f=csv", "a.csv", "a.csv", table),
                new Format("f=xlsx", "a.xlsx", "a.xlsx", List.of()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void isLossless(Format format) throws Exception {
        insertHard();
        file(format.file, format.query);
        var features = read(format);
        assertThat(features.keySet()).containsExactlyInAnyOrder(rows.id("a"), rows.id("b"));
        var first = features.get(rows.id("a"));
        var name = value(first, format.name("name_ja"));
        assertThat(format.query.startsWith("f=csv") ? name.substring(1) : name).isEqualTo(HOSTILE);
        assertThat(number(first, "area_ha")).isEqualTo(1.2345678901234567);
        assertThat(number(first, "lots")).isEqualTo(7);
        assertThat(value(first, format.name("valid_from")).replace('/', '-'))
                .startsWith("1899-12-31");
        assertThat(value(first, "as_of").replace('/', '-')).startsWith("2026-04-01");
        var second = features.get(rows.id("b"));
        assertThat(
                        second.path("properties").path("lots").isNull()
                                || second.path("properties").path("lots").isMissingNode())
                .isTrue();
        assertThat(shape(first, format).equalsTopo(new WKTReader().read(SQUARE))).isTrue();
        assertThat(shape(second, format).equalsTopo(new WKTReader().read(PARTS))).isTrue();
    }

    private static String value(JsonNode feature, String name) {
        return feature.path("properties").path(name).asString("");
    }

    private static double number(JsonNode feature, String name) {
        return Double.parseDouble(value(feature, name));
    }

    private Geometry shape(JsonNode feature, Format format) throws Exception {
        if (format.query.startsWith("f=xlsx")) {
            return new WKTReader().read(value(feature, "wkt"));
        }
        return new WKTReader().read(Polygons.wkt(feature.path("geometry")));
    }

    private Map<String, JsonNode> read(Format format) throws IOException, InterruptedException {
        var inside = format.inside.replace("/a.zip", "/" + folder.resolve("a.zip"));
        var command = new ArrayList<>(List.of("ogr2ogr", "-f", "GeoJSONSeq"));
        command.addAll(List.of("-a_srs", "EPSG:4326", "-lco", "COORDINATE_PRECISION=15"));
        command.addAll(List.of("-mapFieldType", "Date=String,DateTime=String"));
        command.add("/vsistdout/");
        command.add(inside.startsWith("/") ? inside : folder.resolve(inside).toString());
        command.addAll(format.open);
        if (format.isText()) {
            command.add(format.query.startsWith("f=csv") ? "a" : "parcels");
        } else if (format.query.startsWith("f=gpkg")) {
            command.add("parcels");
        }
        var errors = folder.resolve("errors.txt");
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(Files.readString(errors)).doesNotContain("ERROR", "Warning");
        var features = new LinkedHashMap<String, JsonNode>();
        told.lines()
                .map(JSON::readTree)
                .forEach(
                        feature -> {
                            var id = feature.path("id").asString("");
                            var given = value(feature, "id");
                            features.put(given.isEmpty() ? id : given, feature);
                        });
        return features;
    }

    /** GeoJSON of areas as well-known text, digit by digit. */
    private static final class Polygons {
        private Polygons() {}

        static String wkt(JsonNode geometry) {
            var type = geometry.path("type").asString("").toUpperCase(java.util.Locale.ROOT);
            return type + numbers(geometry.path("coordinates"));
        }

        private static String numbers(JsonNode node) {
            if (node.get(0).isNumber()) {
                return node.get(0).toString() + " " + node.get(1);
            }
            var parts = new ArrayList<String>();
            node.forEach(part -> parts.add(numbers(part)));
            return "(" + String.join(", ", parts) + ")";
        }
    }
}
