package jp.ritchi.ingest.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at the header of what may be CSV, to tell which product it is. */
public final class CsvProbe {
    private CsvProbe() {}

    /**
     * Names of the columns; empty when the file is no CSV. CSV inside one JSON string counts too.
     *
     * @param folder where the text of such a string may be kept for the moment
     */
    public static List<String> columns(Path file, Path folder) throws IOException {
        try {
            if (!JsonText.isOneString(file)) {
                return CsvFile.header(file);
            }
            var text = JsonText.unwrap(file, folder);
            try {
                return CsvFile.header(text);
            } finally {
                Files.delete(text);
            }
        } catch (FileRefused e) {
            return List.of();
        }
    }
}
