package jp.ritchi.ogcapi.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the body of a write as JSON: of a declared media type, limited in size and depth, without
 * doubled members, and with every decimal as it was written.
 */
@Component
class RequestBody {
    static final int MEGABYTES = 16;

    private final ObjectReader json;

    RequestBody(JsonMapper json) {
        this.json = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    JsonNode read(HttpServletRequest request, Set<String> mediaTypes) {
        requireType(request.getHeader(HttpHeaders.CONTENT_TYPE), mediaTypes);
        try {
            var bytes = request.getInputStream().readNBytes(MEGABYTES * 1024 * 1024 + 1);
            if (bytes.length > MEGABYTES * 1024 * 1024) {
                throw EditingProblems.tooLarge(MEGABYTES);
            }
            return json.readTree(bytes);
        } catch (JacksonException e) {
            throw EditingProblems.unreadable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a stored feature, with every decimal as the database writes it. */
    JsonNode read(byte[] stored) {
        return json.readTree(stored);
    }

    private static void requireType(@Nullable String given, Set<String> mediaTypes) {
        var allowed = String.join(", ", mediaTypes);
        if (given == null || given.isBlank()) {
            throw EditingProblems.contentType(false, allowed);
        }
        try {
            var type = MediaType.parseMediaType(given);
            if (mediaTypes.contains(type.getType() + "/" + type.getSubtype())) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            // It is none of ours either.
        }
        throw EditingProblems.contentType(true, allowed);
    }
}
