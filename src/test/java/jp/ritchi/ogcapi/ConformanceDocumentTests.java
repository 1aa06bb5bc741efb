package jp.ritchi.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code src/docs/conformance.md} ticks is what the service declares, each held by a test. */
class ConformanceDocumentTests extends ServedTest {
    private static final Path DOCUMENT = Path.of("src/docs/conformance.md");
    private static final Pattern BASE = Pattern.compile("^Base: `(http[^`]+)`$");
    private static final Pattern TICK = Pattern.compile("^\\| ✓ \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests?)`");

    @Test
    void everyTickIsDeclaredAndEveryDeclarationIsTicked() throws IOException {
        var declared = new TreeSet<String>();
        json("/ogc/conformance").get("conformsTo").forEach(uri -> declared.add(uri.asString()));
        assertThat(ticked()).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(ticked())).isEqualTo(declared);
    }

    @Test
    void everyTickNamesTestsThatExist() throws IOException {
        var there = classes();
        for (String line : Files.readAllLines(DOCUMENT)) {
            var tick = TICK.matcher(line);
            if (tick.matches()) {
                var named =
                        TEST.matcher(tick.group(2)).results().map(found -> found.group(1)).toList();
                assertThat(named).as(line).isNotEmpty();
                assertThat(there).as(line).containsAll(named);
            }
        }
    }

    private static List<String> ticked() throws IOException {
        var ticked = new ArrayList<String>();
        var base = "";
        for (String line : Files.readAllLines(DOCUMENT)) {
            var begins = BASE.matcher(line);
            var tick = TICK.matcher(line);
            if (begins.matches()) {
                base = begins.group(1);
            } else if (tick.matches()) {
                for (String name : tick.group(1).split(",")) {
                    ticked.add(base + name.strip());
                }
            }
        }
        return ticked;
    }

    private static List<String> classes() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toList());
        }
    }
}
