package jp.ritchi.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SyntheticCountsTests {
    private static final Path FILE = Path.of("gis-data/hourly-counts.csv");

    /** Run with -Dritchi.regenerate=true to write the file anew after a change of the program. */
    @Test
    void theProgramMakesTheFileThatIsKept() throws IOException {
        if (Boolean.getBoolean("ritchi.regenerate")) {
            Files.writeString(FILE, SyntheticCounts.csv());
        }
        assertThat(SyntheticCounts.csv()).isEqualTo(Files.readString(FILE));
    }

    @Test
    void outagesAreEmptyAndNotZero() {
        assertThat(SyntheticCounts.csv().lines().filter(line -> line.contains("loop-fault")))
                .hasSize(16)
                .allMatch(line -> line.contains(",,,,loop-fault"));
    }
}
