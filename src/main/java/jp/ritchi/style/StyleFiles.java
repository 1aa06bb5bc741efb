package jp.ritchi.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON files under {@code styles/} of the page, by their name without the ending. */
@Component
class StyleFiles {
    private final JsonMapper json;

    StyleFiles(JsonMapper json) {
        this.json = json;
    }

    <T> T read(String name, Class<T> type) {
        try (var file = open(name)) {
            if (file == null) {
                throw new IllegalStateException("There is no styles/" + name + ".json");
            }
            return json.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return StyleFiles.class.getResource(path(name)) != null;
    }

    private static @Nullable InputStream open(String name) {
        return StyleFiles.class.getResourceAsStream(path(name));
    }

    private static String path(String name) {
        return "/static/styles/" + name + ".json";
    }
}
