package jp.ritchi.ingest.format.geojson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import jp.ritchi.ingest.format.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a look through the whole file tells. */
class WholeGeoJsonTest {
    private static final String POINT =
            "{\"type\":\"Feature\",\"properties\":{\"名称\":\"東広島\",\"n\":%s},\"geometry\":"
                    + "{\"type\":\"Point\",\"coordinates\":[132.7,34.4]}}";

    @TempDir Path folder;

    private Tables read(String json) throws IOException {
        return Tables.read(new GeoJsonFormat(), folder, "地点.geojson", json.getBytes(UTF_8));
    }

    private static String collection(String feature) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}";
    }

    @Test
    void whatOnlyTheEndOfALargeFileShowsIsTaken() throws IOException {
        var text = new StringBuilder();
        var pad = "x".repeat(900_000);
        for (int i = 0; i < 40; i++) {
            text.append(POINT.formatted("1,\"pad\":\"" + pad + "\"")).append('\n');
        }
        text.append(POINT.formatted("\"二\",\"遅い\":1")).append('\n');
        text.append(POINT.formatted("2,\"遅い\":2")).append('\n');
        var tables = read(text.toString());
        assertThat(tables.table().rows()).isEqualTo(42);
        assertThat(tables.table().fields())
                .extracting(field -> field.name() + " " + field.kind())
                .containsExactly("名称 TEXT", "n TEXT", "pad TEXT", "遅い INTEGER");
        assertThat(tables.values(0)).containsEntry("n", "1").containsEntry("遅い", null);
        assertThat(tables.values(40)).containsEntry("n", "二").containsEntry("遅い", 1L);
        assertThat(tables.values(41)).containsEntry("n", "2").containsEntry("遅い", 2L);
        assertThat(tables.remarks()).isEmpty();
    }

    @Test
    void aLargeFileIsLookedThroughOnceAndAgainWhenItHasChanged() throws IOException {
        var line = POINT.formatted("\"" + "x".repeat(600_000) + "\"") + "\n";
        var upload = Tables.upload(folder, "f", (line + line).getBytes(UTF_8));
        var file = upload.content();
        var first = GeoJsonFacts.of(file);
        assertThat(first).isEqualTo(GeoJsonScan.of(file));
        var note = GeoJsonFacts.note(file);
        var noted = java.nio.file.Files.readString(note);
        java.nio.file.Files.writeString(note, noted.replace("名称", "注記"));
        assertThat(GeoJsonFacts.of(file).fields().get(0).name()).isEqualTo("注記");
        java.nio.file.Files.writeString(note, noted.substring(0, noted.length() / 2));
        assertThat(GeoJsonFacts.of(file)).isEqualTo(first);
        java.nio.file.Files.writeString(
                file, POINT.formatted("1"), java.nio.file.StandardOpenOption.APPEND);
        assertThat(GeoJsonFacts.of(file).features()).isEqualTo(3);
    }

    @Test
    void whatTheCollectionItselfHasIsOfNoFeature() throws IOException {
        for (var member : new String[] {"\"id\":\"c\"", "\"properties\":{\"版\":1}"}) {
            var first = "{" + member + "," + collection(POINT.formatted("1")).substring(1);
            var last = collection(POINT.formatted("1")).replaceFirst("}$", "," + member + "}");
            for (var json : new String[] {first, last}) {
                var tables = read(json);
                assertThat(tables.values(0)).as(json).containsOnlyKeys("名称", "n");
                assertThat(tables.remarks()).isEmpty();
            }
        }
    }
}
