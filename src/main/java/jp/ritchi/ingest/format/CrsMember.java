package jp.ritchi.ingest.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The {@code crs} member of GeoJSON before RFC 7946, which official files still carry. */
public final class CrsMember {
    private CrsMember() {}

    /** The name it gives; absent for null; "?" for anything that gives no name. */
    public static @Nullable String read(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return "?";
        }
        String name = "?";
        int depth = 1;
        while (depth > 0) {
            var token = json.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
                name = json.getString();
            }
        }
        return name;
    }
}
