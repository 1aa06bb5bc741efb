package jp.ritchi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is exported in any format is, brought back as it is, what is stored. */
class ReturnedFormatsTest extends ReturnTest {
    @Autowired private LayerCatalog layers;
    @Autowired private LayerTables tables;

    static Stream<String> formats() {
        return Stream.of(
                "f=geojson",
                "f=geojsonseq",
                "f=csv",
                "f=csv&readme=true",
                "f=csv&charset=cp932",
                "f=xlsx",
                "f=gpkg",
                "f=gpkg&crs=EPSG:6671&bbox=132.2,34.1,133.2,35",
                "f=csv&properties=name_ja,version",
                "f=fgb",
                "f=shp",
                "f=shp&charset=cp932");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void unchangedRowsOfEveryCollectionAreUnchanged(String format) throws Exception {
        var wrong = new ArrayList<String>();
        int collections = 0;
        for (var layer : layers.list()) {
            var table = tables.find(layer);
            if (table.isPresent() && rows.count("SELECT count(*) FROM " + table.get().name()) > 0) {
                collections++;
                back(layer.id(), format).forEach(wrong::add);
            }
        }
        assertThat(collections).isGreaterThan(8);
        assertThat(wrong).isEmpty();
    }

    private List<String> back(String collection, String format) throws Exception {
        var wrong = new ArrayList<String>();
        var export = export(collection, format);
        if (rowsOf(export) == 0) {
            return wrong;
        }
        long unchanged = 0;
        try {
            for (var check : checkAll("file", export.body())) {
                unchanged += check.body().path("counts").path("unchanged").asLong();
                for (var kind :
                        List.of("row-changed", "value-not-understood", "value-understood")) {
                    told(check, kind).stream()
                            .limit(3)
                            .forEach(t -> wrong.add(collection + " " + t));
                }
                if (!check.state().equals("checked")) {
                    wrong.add(collection + " " + check.body().get("problem"));
                }
            }
        } catch (AssertionError e) {
            wrong.add(collection + " " + e.getMessage());
        }
        if (unchanged != rowsOf(export)) {
            wrong.add(collection + ": " + unchanged + " of " + rowsOf(export));
        }
        return wrong;
    }
}
