package jp.ritchi.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import jp.ritchi.ingest.table.TableFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/** Damaged files of tables are refused or read on with, and recognising them throws nothing. */
class TablesFuzzTest {
    private static final int ROUNDS = 1_000;

    @TempDir Path folder;
    private final SplittableRandom random = new SplittableRandom(11);

    private static TableFormat format(String id) {
        var beans = new DefaultListableBeanFactory();
        var scanner = new ClassPathBeanDefinitionScanner(beans);
        scanner.scan("jp.ritchi.ingest.format.geojson", "jp.ritchi.ingest.format.delimited");
        return beans.getBeansOfType(TableFormat.class).values().stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void fuzz(String id, List<byte[]> good) throws IOException {
        var format = format(id);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = good.get(round % good.size()).clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                format.recognises(Tables.upload(folder, "f", bytes));
                Tables.read(format, folder, "f", bytes);
            } catch (FileRefused e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void geoJson() throws IOException {
        var feature =
                "{\"type\":\"Feature\",\"id\":1,\"properties\":{\"名\":\"a\",\"n\":1.5,\"x\":[1,{}],\"o\":{\"p\":null}},"
                        + "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}}";
        fuzz(
                "geojson",
                List.of(
                        feature.getBytes(UTF_8),
                        ("\u001E" + feature + "\n\u001E" + feature).getBytes(UTF_8),
                        ("{\"type\":\"FeatureCollection\",\"crs\":null,\"features\":["
                                        + feature
                                        + "]}")
                                .getBytes(UTF_8),
                        Tables.gzip(feature.getBytes(UTF_8)),
                        Tables.zip(java.util.Map.of("a", feature.getBytes(UTF_8)))));
    }

    @Test
    void delimitedText() throws IOException {
        var text =
                "題,,\n"
                        + "名,経度,緯度,wkt\n"
                        + "\"二\"\"重\",132.7,34.4,POINT (1 2)\n"
                        + "菊陽,132度1分2秒,34,\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"\n";
        fuzz("csv", List.of(text.getBytes(UTF_8), text.getBytes(Charset.forName("windows-31j"))));
    }
}
