package jp.ritchi.ingest.format.geojson;

import java.util.Set;
import jp.ritchi.ingest.format.JsonLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Tells GeoJSON by its first bytes: an object with a type of GeoJSON, or with features. */
final class GeoJsonHead {
    private static final Set<String> TYPES =
            Set.of(
                    "FeatureCollection",
                    "Feature",
                    "Point",
                    "MultiPoint",
                    "LineString",
                    "MultiLineString",
                    "Polygon",
                    "MultiPolygon",
                    "GeometryCollection");

    private GeoJsonHead() {}

    static boolean isType(String word) {
        return TYPES.contains(word);
    }

    static boolean looksLike(byte[] head) {
        int from = 0;
        while (from < head.length && before(head[from])) {
            from++;
        }
        if (from == head.length || head[from] != '{') {
            return false;
        }
        try (var json =
                JsonLimits.FACTORY.createParser(
                        ObjectReadContext.empty(), head, from, head.length - from)) {
            json.nextToken();
            return object(json);
        } catch (JacksonException e) {
            // Cut off before a type was seen.
            return false;
        }
    }

    private static boolean before(byte b) {
        return b >= 0 && b <= ' ' || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
    }

    private static boolean object(JsonParser json) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var member = json.currentName();
            var token = json.nextToken();
            if ("type".equals(member) && token == JsonToken.VALUE_STRING) {
                return isType(json.getString());
            }
            if ("features".equals(member) && token == JsonToken.START_ARRAY) {
                return json.nextToken() == JsonToken.END_ARRAY || isFeature(json);
            }
            if ("geometry".equals(member) && token == JsonToken.START_OBJECT) {
                return object(json);
            }
            if ("coordinates".equals(member) && token == JsonToken.START_ARRAY) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }

    private static boolean isFeature(JsonParser json) {
        return json.currentToken() == JsonToken.START_OBJECT && object(json);
    }
}
