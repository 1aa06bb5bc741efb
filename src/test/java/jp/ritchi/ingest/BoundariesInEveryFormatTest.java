package jp.ritchi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.format.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Four made-up municipalities, with a hole, islands and letters that only Japanese Windows has,
 * written by GDAL in every format, encoding and system that people send: the stored rows must be
 * the same.
 */
@ImportTest
class BoundariesInEveryFormatTest {
    private static final List<String> NAMES = List.of("髙﨑町", "①区", "ソ能表村", "㈱～島町");
    private static final List<String> SHAPES =
            List.of(
                    "{\"type\":\"Polygon\",\"coordinates\":[[[122.93,24.43],[122.950000000000003,24.431],[122.95,24.45],[122.93,24.43]]]}",
                    "{\"type\":\"Polygon\",\"coordinates\":[[[122.96,24.43],[122.98,24.43],[122.98,24.45],[122.96,24.45],[122.96,24.43]],[[122.965,24.435],[122.965,24.445],[122.975,24.445],[122.965,24.435]]]}",
                    "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[122.99,24.43],[123,24.43],[123,24.44],[122.99,24.43]]],[[[123.01,24.43],[123.02,24.43],[123.0123456789012,24.4412345678901],[123.01,24.43]]]]}",
                    "{\"type\":\"Polygon\",\"coordinates\":[[[123.03,24.43],[123.04,24.43],[123.04,24.44],[123.03,24.44],[123.03,24.43]]]}");
    private static final String STORED = "FROM boundary.municipality WHERE id LIKE 'n03-4899%'";

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;
    @TempDir Path folder;
    private final JsonMapper json = new JsonMapper();
    private Path base;

    @BeforeEach
    void write() throws Exception {
        assumeTrue(Uploads.hasGdal(), "Skipped: GDAL is not installed");
        rows.source("mlit-n03");
        clear();
        var features = new ArrayList<String>();
        for (int i = 0; i < NAMES.size(); i++) {
            features.add(
                    "{\"type\":\"Feature\",\"properties\":{\"N03_001\":\"三重県\",\"N03_002\":null,\"N03_003\":\"多気郡\",\"N03_004\":\"%s\",\"N03_007\":\"4899%d\"},\"geometry\":%s}"
                            .formatted(NAMES.get(i), i, SHAPES.get(i)));
        }
        base =
                Files.writeString(
                        folder.resolve("n03.geojson"),
                        "{\"type\":\"FeatureCollection\",\"features\":["
                                + String.join(",", features)
                                + "]}");
    }

    @AfterEach
    void clear() {
        rows.run("DELETE " + STORED);
        rows.run("UPDATE ingest.remembered SET signature = gen_random_uuid()::text");
        rows.run("UPDATE ingest.run SET dataset = NULL WHERE dataset = 'every-format'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GeoJSON | n.geojson | 6668 | -",
                "GeoJSON | n.geojson | 6684 | -",
                "GeoJSONSeq | n.geojsonl | 6668 | -lco COORDINATE_PRECISION=15",
                "GeoJSONSeq | n.geojsons | 6668 | -lco COORDINATE_PRECISION=15 -lco RS=YES",
                "GPKG | n.gpkg | 6668 | -",
                "GPKG | n.gpkg | 2458 | -lco SPATIAL_INDEX=NO",
                "FlatGeobuf | n.fgb | 6684 | -nlt PROMOTE_TO_MULTI",
                "FlatGeobuf | n.fgb | 6668 | -nlt PROMOTE_TO_MULTI -lco SPATIAL_INDEX=NO",
                "KML | n.kml | 6668 | -",
                "CSV | n.csv | 6668 | -lco GEOMETRY=AS_WKT",
                "CSV | n.csv | 6684 | -lco GEOMETRY=AS_WKT -lco SEPARATOR=TAB",
                "CSV | n.csv | 3857 | -lco GEOMETRY=AS_WKT -lco SEPARATOR=SEMICOLON",
            })
    void rowsOfOneFileAreTheSame(String driver, String name, int epsg, String options)
            throws Exception {
        var made = convert(driver, name, epsg, options);
        sameRows(Map.of(name, Files.readAllBytes(made)), epsg);
    }

    @ParameterizedTest
    @CsvSource({
        "4612, UTF-8, 'shx dbf prj cpg'",
        "4612, CP932, 'shx dbf'",
        "6668, CP932, 'shx dbf prj cpg'",
        "6668, CP932, 'dbf prj'",
        "6668, UTF-8, 'shx dbf prj'",
        "6684, CP932, 'shx dbf'",
        "2458, UTF-8, 'shx dbf prj cpg'",
        "3857, UTF-8, 'shx dbf cpg'",
    })
    void rowsOfAShapefileAreTheSame(int epsg, String charset, String parts) throws Exception {
        var made =
                convert(
                        "ESRI Shapefile",
                        "n.shp",
                        epsg,
                        "-nlt PROMOTE_TO_MULTI -lco ENCODING=" + charset);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("n.shp", Files.readAllBytes(made));
        for (var part : parts.split(" ")) {
            files.put("n." + part, Files.readAllBytes(made.resolveSibling("n." + part)));
        }
        sameRows(files, epsg);
    }

    @ParameterizedTest
    @CsvSource({"windows-31j", "UTF-16", "UTF-8"})
    void rowsOfASheetInEachCharsetAreTheSame(String charset) throws Exception {
        var text = Files.readString(convert("CSV", "n.csv", 6668, "-lco GEOMETRY=AS_WKT"));
        var bytes = text.replace("\n", "\r\n").getBytes(Charset.forName(charset));
        sameRows(Map.of("n.csv", bytes), 6668);
    }

    @Test
    void otherRowsAreNotTaken() throws Exception {
        var other = Files.readString(base).replace("122.98,24.43]", "122.98,24.4300001]");
        var run = check(Map.of("n.geojson", other.getBytes(StandardCharsets.UTF_8)), 6668);
        assertThat(imports.commit(run.id()).state()).isEqualTo("committed");
        assertThat(differing()).containsExactly("n03-48991");
    }

    private Path convert(String driver, String name, int epsg, String options) {
        var made = Path.of(folder.toString(), "made-" + System.nanoTime(), name);
        made.getParent().toFile().mkdirs();
        var command = new ArrayList<>(List.of("/usr/bin/ogr2ogr", "-f", driver));
        command.addAll(List.of("-s_srs", "EPSG:6668", "-t_srs", "EPSG:" + epsg, "-nln", "n03"));
        if (options != null) {
            command.addAll(List.of(options.split(" ")));
        }
        command.addAll(List.of(made.toString(), base.toString()));
        Uploads.gdal(command.toArray(String[]::new));
        return made;
    }

    private void sameRows(Map<String, byte[]> files, int epsg) throws Exception {
        var run = check(files, epsg);
        assertThat(run.state()).as(run.body().toString()).isEqualTo("checked");
        assertThat(run.count("read")).isEqualTo(NAMES.size());
        assertThat(run.count("new")).isEqualTo(NAMES.size());
        assertThat(run.count("repaired")).isZero();
        assertThat(run.codes())
                .isSubsetOf(
                        "no-system",
                        "no-index",
                        "as-published",
                        "place-columns",
                        "divider",
                        "fields-not-taken",
                        "jgd2000-null-transformation",
                        "wgs84-as-jgd2011");
        assertThat(imports.commit(run.id()).state()).isEqualTo("committed");
        assertThat(differing()).isEmpty();
        assertThat(check(files, epsg).count("unchanged")).isEqualTo(NAMES.size());
        assertThat(imports.undo(run.id()).state()).isEqualTo("undone");
        assertThat(rows.count("SELECT count(*) " + STORED)).isZero();
    }

    /** Ids of the rows that are not as they were written: a nanodegree is a tenth of a mm. */
    private List<String> differing() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < NAMES.size(); i++) {
            var same =
                    rows.count(
                            "SELECT count(*) "
                                    + STORED
                                    + " AND municipality_code = ? AND name_ja = ? AND prefecture_ja = '三重県'"
                                    + " AND subprefecture_ja IS NULL AND district_ja = '多気郡'"
                                    + " AND ST_NPoints(geom) = ST_NPoints(ST_GeomFromGeoJSON(?))"
                                    + " AND ST_HausdorffDistance(geom, ST_SetSRID(ST_GeomFromGeoJSON(?), ST_SRID(geom))) < 1e-9",
                            "4899" + i,
                            "多気郡" + NAMES.get(i),
                            SHAPES.get(i),
                            SHAPES.get(i));
            if (same != 1) {
                ids.add("n03-4899" + i);
            }
        }
        return ids;
    }

    /** With what the page suggests; a system only where the file has none. */
    private ImportClient.Answer check(Map<String, byte[]> files, int epsg) throws Exception {
        var run = imports.send(imports.uploading(files).header("Prefer", "wait=60"));
        assertThat(run.state()).as(run.body().toString()).isEqualTo("recognised");
        var table = run.body().at("/recognition/tables/0");
        assertThat(table.at("/product/id").asString()).isEqualTo("mlit-n03");
        var settings =
                ((ObjectNode) table.get("suggestion").deepCopy()).put("dataset", "every-format");
        if (table.at("/crs/epsg").isNull()) {
            settings.put("epsg", epsg);
        }
        var put = settings(run.id(), settings);
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);
        return imports.post("/api/imports/" + run.id() + "/check");
    }

    private ImportClient.Answer settings(String id, JsonNode settings) throws Exception {
        return imports.send(
                imports.request("/api/imports/" + id + "/settings")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json.writeValueAsString(settings))));
    }
}
