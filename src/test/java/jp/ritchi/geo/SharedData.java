package jp.ritchi.geo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Published data that is not part of the project; a test that needs it is skipped without it. */
final class SharedData {
    private SharedData() {}

    /** The cells of a plain CSV file without its header. */
    static List<String[]> rows(String file) {
        Path path = Path.of(System.getProperty("ritchi.sharedData", "../shared/data"), file);
        Assumptions.assumeTrue(
                Files.isReadable(path),
                () -> "Skipped: " + path + " is absent; set -Dritchi.sharedData to its folder");
        try {
            return Files.readAllLines(path).stream().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
