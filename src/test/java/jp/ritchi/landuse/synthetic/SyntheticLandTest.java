package jp.ritchi.landuse.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.ritchi.ingest.format.CsvFile;
import jp.ritchi.ingest.format.GeoFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The made-up land is what its program makes, and nothing in it passes for real. */
class SyntheticLandTest {
    private static final Path GIS_DATA = Path.of("gis-data");

    @Test
    void programWritesTheCommittedFilesByteForByte() throws IOException {
        var made = SyntheticLand.generate(Files.readString(GIS_DATA.resolve("parcels.csv")));
        assertThat(made).hasSize(4);
        for (var file : made.entrySet()) {
            assertThat(file.getValue())
                    .as(file.getKey())
                    .isEqualTo(Files.readString(GIS_DATA.resolve(file.getKey())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"land-zones.csv", "hazard-zones.csv", "access-roads.csv"})
    void everyRowIsMarkedSyntheticAndHasAValidShape(String file) throws IOException {
        CsvFile.read(
                GIS_DATA.resolve(file),
                row -> {
                    assertThat(row.text("positional_accuracy")).isEqualTo("synthetic");
                    assertThat(row.text("source_id")).isEqualTo("ritchi-synthetic");
                    assertThat(row.text("name_ja")).startsWith("合成");
                    assertThat(row.text("name_en")).startsWith("Synthetic");
                    assertThat(isValid(row.text("wkt"))).as(row.text("id")).isTrue();
                });
    }

    @Test
    void everyThemeIsSomewhereCompleteAndSomeAreSomewhereNot() throws IOException {
        var themes = new java.util.HashMap<String, Integer>();
        CsvFile.read(
                GIS_DATA.resolve("coverage-areas.csv"),
                row -> themes.merge(row.find("theme").orElse("roads"), 1, Integer::sum));
        assertThat(themes.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(
                                "agricultural",
                                "urban-control",
                                "zoning",
                                "priority",
                                "flood",
                                "landslide",
                                "roads"));
        assertThat(themes.get("flood")).isEqualTo(4);
        assertThat(themes.get("landslide")).isEqualTo(2);
    }

    private static boolean isValid(String wkt) {
        try {
            return new WKTReader(GeoFeature.FACTORY).read(wkt).isValid();
        } catch (ParseException e) {
            throw new AssertionError(wkt, e);
        }
    }
}
