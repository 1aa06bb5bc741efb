package jp.ritchi.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks axe-core whether a page keeps the rules of WCAG 2.2 AA that a program can judge. */
final class Axe {
    private static final Path SCRIPT = Path.of("frontend/node_modules/axe-core/axe.min.js");
    private static final String RUN =
            """
            async () => {
              const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
              const { violations } = await axe.run(document, { runOnly });
              return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(" ")}`);
            }
            """;

    private Axe() {}

    /** The rules that are broken, each with the places. */
    static List<?> violations(Page page) {
        try {
            page.evaluate(Files.readString(SCRIPT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) page.evaluate(RUN);
    }
}
