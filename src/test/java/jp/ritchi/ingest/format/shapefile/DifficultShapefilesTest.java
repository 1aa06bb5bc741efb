package jp.ritchi.ingest.format.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published shapefiles with one oddity each; skipped where they are absent. */
class DifficultShapefilesTest {
    @TempDir Path folder;
    private final ShapefileFormat format = new ShapefileFormat();

    private Upload upload(Path shapes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var stem = shapes.getFileName().toString().replaceFirst("shp$", "");
        for (var extension : List.of("shp", "shx", "dbf", "prj", "cpg")) {
            var part = shapes.resolveSibling(stem + extension);
            if (Files.exists(part)) {
                files.put(stem + extension, Files.readAllBytes(part));
            }
        }
        return Uploads.upload(folder, files);
    }

    private Uploads.Read read(String file) throws IOException {
        return Uploads.read(format, upload(Uploads.published("difficult").resolve(file))).get(0);
    }

    @Test
    void allOfThemAreReadAndHoldWhatGdalCounts() throws IOException {
        var all = new ArrayList<Path>();
        try (var found = Files.walk(Uploads.published("difficult"))) {
            found.filter(path -> path.toString().endsWith(".shp")).forEach(all::add);
        }
        assertThat(all).hasSizeGreaterThan(20);
        for (var shapes : all) {
            var read = Uploads.read(format, upload(shapes)).get(0);
            assertThat(read.problems()).as(shapes.toString()).isEmpty();
            assertThat(read.notes()).as(shapes.toString()).isEmpty();
            // GDAL opens no shapefile that lacks its index.
            boolean index = Files.exists(Path.of(shapes.toString().replaceFirst("shp$", "shx")));
            if (index && Uploads.hasGdal()) {
                assertThat(Uploads.counts(shapes).values())
                        .as(shapes.toString())
                        .containsExactly(read.records().size());
            }
        }
    }

    @Test
    void theSameMunicipalitiesComeOutOfBothCharsets() throws IOException {
        var declared = read("cp932/N03-21_43_utf8_cpg.shp");
        var silent = read("cp932/N03-21_43_sjis_noprj_nocpg.shp");
        assertThat(declared.records()).hasSize(49);
        assertThat(declared.table().crs().epsg()).isEqualTo(6668);
        assertThat(silent.table().crs().epsg()).isNull();
        assertThat(silent.table().fields()).isEqualTo(declared.table().fields());
        for (int i = 0; i < 49; i++) {
            assertThat(silent.records().get(i).values())
                    .isEqualTo(declared.records().get(i).values());
        }
        assertThat(silent.records())
                .anyMatch(
                        record ->
                                Arrays.asList(record.values())
                                        .containsAll(List.of("菊陽町", "43404")));
    }

    @Test
    void oddValuesAndShapesComeOutRight() throws IOException {
        assertThat(read("mbostock/latin1-property.shp").records().get(0).values())
                .containsExactly("México");
        assertThat(read("mbostock/utf8-property.shp").records().get(0).values())
                .containsExactly("ηελλο ςορλδ");
        assertThat(read("mbostock/boolean-property.shp").records())
                .extracting(record -> record.values()[0])
                .contains(true, false, null);
        assertThat(read("mbostock/null.shp").geometries()).containsNull().hasSize(9);
        assertThat(read("mbostock/empty.shp").records()).isEmpty();
        var measured = read("mbostock/polygonm.shp");
        assertThat(measured.records()).isNotEmpty().allMatch(record -> record.heightDropped());
        assertThat(read("mbostock/ignore-properties.shp").table().fields()).isEmpty();
        assertThat(read("mbostock/number-null-property.shp").records())
                .anyMatch(r -> Arrays.stream(r.values()).anyMatch(Objects::isNull));
    }

    @Test
    void theZippedOneIsReadAsGdalReadsIt() throws IOException {
        var zip = Uploads.published("difficult").resolve("gpkg/shapefile.zip");
        var read =
                Uploads.read(format, Uploads.upload(folder, "s.zip", Files.readAllBytes(zip)))
                        .get(0);
        assertThat(read.table().name()).isEqualTo("stations");
        assertThat(read.problems()).isEmpty();
        if (Uploads.hasGdal()) {
            var inside =
                    "/vsizip/{" + zip.toAbsolutePath().normalize() + "}/shapefile/stations.shp";
            assertThat(Uploads.counts(Path.of(inside)))
                    .containsEntry("stations", read.records().size());
        }
    }
}
