package jp.ritchi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files make readers refuse or read on, and never fail in a way that they did not declare.
 */
class ReadersFuzzTest {
    private static final int ROUNDS = 1_000;

    @TempDir Path folder;
    private final SplittableRandom random = new SplittableRandom(7);

    private interface Reader {
        void read(byte[] bytes) throws IOException;
    }

    private void fuzz(byte[] good, Reader reader) throws IOException {
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try {
                reader.read(damaged(good));
            } catch (FileRefused e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private byte[] damaged(byte[] good) {
        byte[] bytes = java.util.Arrays.copyOf(good, good.length - random.nextInt(3));
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("fuzz"), bytes);
    }

    @Test
    void geoJson() throws IOException {
        var good =
                "{\"type\":\"FeatureCollection\",\"crs\":null,\"features\":[{\"type\":\"Feature\",\"properties\":"
                        + "{\"名\":\"a\",\"n\":1.5,\"x\":[1,{}]},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":"
                        + "[[[[0,0],[1,0],[1,1],[0,0]],[[0.1,0.1],[0.2,0.1],[0.2,0.2],[0.1,0.1]]]]}}]}";
        fuzz(
                good.getBytes(StandardCharsets.UTF_8),
                bytes -> GeoJsonFile.read(file(bytes), feature -> true));
    }

    @Test
    void csv() throws IOException {
        fuzz(
                "id,名\n1,\"二\"\"重\"\n2,東広島市\r\n".getBytes(StandardCharsets.UTF_8),
                bytes -> CsvFile.read(file(bytes), row -> row.text("id")));
    }

    @Test
    void zip() throws IOException {
        byte[] good = ZipOpenerTest.zip("a.zip", ZipOpenerTest.zip("b.txt", "hello".getBytes()));
        fuzz(
                good,
                bytes ->
                        ZipOpener.open(
                                file(bytes),
                                folder,
                                (place, content) -> content.readAllBytes().length >= 0));
    }

    @Test
    void xml() throws IOException {
        var handler =
                new SafeXml.Handler() {
                    @Override
                    public void start(XMLStreamReader element) {
                        element.getLocalName();
                    }

                    @Override
                    public void end(String name, String text) {}
                };
        fuzz(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><地図 a=\"1\"><名>x &amp; y</名></地図>"
                        .getBytes(StandardCharsets.UTF_8),
                bytes -> SafeXml.read(new ByteArrayInputStream(bytes), handler));
    }
}
