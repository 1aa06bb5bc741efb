package jp.ritchi.ingest.format.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.format.Tables;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published files, counted beside GDAL where it is installed; skipped where they are not at hand.
 */
class RealGeoJsonTest {
    private static final Path OGRINFO = Path.of("/usr/bin/ogrinfo");
    private static final Pattern COUNT = Pattern.compile("Feature Count: ([0-9]+)");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "boundaries/N03-21_43_210101.s0010.geojson, 49",
        "boundaries/N03-21_34_210101.s0010.geojson, 30",
        "interchanges/N06-25_joint_current_from_tiles.geojson, 2384",
        "interchanges/highway_path_kumamoto.geojson, 25",
        "traffic/dourokisei_2608071600.geojson, 45",
        "traffic/xroad-form2-1h.geojson, 4"
    })
    void everyFeatureComesWithItsGeometry(String path, int count) throws Exception {
        var file = ImportClient.sharedData().resolve(path);
        assumeTrue(Files.exists(file), "no shared data: " + path + " is not tried");
        var tables = Tables.read(new GeoJsonFormat(), folder, "f", Files.readAllBytes(file));
        assertThat(tables.rows()).hasSize(count);
        assertThat(tables.rows()).allMatch(row -> row.geometry() != null && row.problem() == null);
        if (Files.exists(OGRINFO)) {
            var process =
                    new ProcessBuilder(OGRINFO.toString(), "-so", "-al", file.toString())
                            .redirectErrorStream(true)
                            .start();
            var told = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            var found = COUNT.matcher(told);
            assertThat(found.find()).as(told).isTrue();
            assertThat(Integer.parseInt(found.group(1))).isEqualTo(count);
        }
    }
}
