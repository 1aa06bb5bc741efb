package jp.ritchi.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A file whose whole content is one JSON string, as gateways in front of an API send CSV. Such a
 * file has no line break of its own, which no CSV file of more than one row lacks.
 */
public final class JsonText {
    private static final int MAX_CHARS = 32_000_000;

    private JsonText() {}

    /** Whether the file is one JSON string; looks at its first 64 KB. */
    public static boolean isOneString(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8).strip();
            return head.startsWith("\"") && head.indexOf('\n') < 0 && head.contains("\\n");
        }
    }

    /** Writes the text that the string holds to a new file in {@code folder}. */
    public static Path unwrap(Path file, Path folder) throws IOException {
        var factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder().maxStringLength(MAX_CHARS).build())
                        .build();
        try (var in = Files.newInputStream(file);
                JsonParser json = factory.createParser(ObjectReadContext.empty(), in)) {
            json.nextToken();
            var text = Files.createTempFile(folder, "text", ".csv");
            Files.writeString(text, json.getString());
            return text;
        } catch (JacksonException e) {
            throw JsonLimits.refusal(e);
        }
    }
}
