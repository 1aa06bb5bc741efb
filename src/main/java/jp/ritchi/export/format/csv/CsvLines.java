package jp.ritchi.export.format.csv;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Lines of comma-separated values (RFC 4180). A text is in quotes, so that an empty one differs
 * from an absent one and digits that are a text can be told from numbers.
 */
final class CsvLines {
    private static final String END = "\r\n";

    private final Writer out;
    private boolean first = true;

    CsvLines(Writer out) {
        this.out = out;
    }

    /** A cell in quotes, unless it is absent. */
    CsvLines text(@Nullable String cell) throws IOException {
        separate();
        if (cell != null) {
            out.write('"');
            out.write(cell.indexOf('"') < 0 ? cell : cell.replace("\"", "\"\""));
            out.write('"');
        }
        return this;
    }

    /** A cell as it is, in quotes only where it could not be read otherwise. */
    CsvLines plain(@Nullable String cell) throws IOException {
        if (cell != null && cell.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ')) {
            return text(cell);
        }
        separate();
        if (cell != null) {
            out.write(cell);
        }
        return this;
    }

    void end() throws IOException {
        out.write(END);
        first = true;
    }

    private void separate() throws IOException {
        if (!first) {
            out.write(',');
        }
        first = false;
    }
}
