package jp.ritchi.ogcapi.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ogcapi.http.Link;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a caller sent about one feature, taken apart but not yet judged.
 *
 * @param way what is to be done with it
 * @param properties by name, as they were sent
 * @param geometry the member {@code geometry}; absent when it was not sent
 * @param id the member {@code id}; absent when it was not sent
 */
record Submission(
        Way way,
        Map<String, JsonNode> properties,
        @Nullable JsonNode geometry,
        @Nullable JsonNode id) {

    /** How a body is meant, with the media types that it may have. */
    enum Way {
        CREATE("feature.create", Link.GEOJSON, Link.JSON),
        REPLACE("feature.replace", Link.GEOJSON, Link.JSON),
        /** By RFC 7396: what is not mentioned stays, null takes away. */
        UPDATE("feature.update", "application/merge-patch+json");

        private final String action;
        private final Set<String> mediaTypes;

        Way(String action, String... mediaTypes) {
            this.action = action;
            this.mediaTypes = new java.util.LinkedHashSet<>(java.util.List.of(mediaTypes));
        }

        /** The word in the register of deeds. */
        String action() {
            return action;
        }

        Set<String> mediaTypes() {
            return mediaTypes;
        }
    }

    /** Members that our own answers have beside those of GeoJSON; they say nothing when sent. */
    private static final Set<String> IGNORED = Set.of("type", "links", "bbox", "timeStamp");

    static Submission of(Way way, JsonNode body, boolean lenient) {
        if (!body.isObject()) {
            throw EditingProblems.unreadable();
        }
        if (way == Way.UPDATE && !body.has("properties") && !body.has("type")) {
            return flat(body);
        }
        if (way != Way.UPDATE || body.has("type")) {
            requireFeature(body);
        }
        var properties = body.path("properties");
        if (!properties.isObject() && !properties.isNull() && !properties.isMissingNode()) {
            throw EditingProblems.malformed(
                    "properties",
                    "properties は JSON のオブジェクトで書いてください。",
                    "Write properties as a JSON object.");
        }
        if (!lenient) {
            body.propertyNames().forEach(Submission::requireKnown);
        }
        if (way != Way.UPDATE && !body.has("geometry")) {
            throw EditingProblems.malformed(
                    "geometry",
                    "geometry がありません。位置がなければ null を書いてください。",
                    "There is no geometry. Write null when the feature has no place.");
        }
        return new Submission(way, members(properties), body.get("geometry"), body.get("id"));
    }

    /** A patch of the feature as the schema tells it, whose members are the properties. */
    private static Submission flat(JsonNode body) {
        var properties = members(body);
        var geometry = properties.remove("geometry");
        var id = properties.remove("id");
        return new Submission(Way.UPDATE, properties, geometry, id);
    }

    private static void requireFeature(JsonNode body) {
        if (!"Feature".equals(body.path("type").asString(""))) {
            throw EditingProblems.malformed(
                    "type",
                    "type が Feature の GeoJSON を 1 つ送ってください。",
                    "Send one GeoJSON object whose type is Feature.");
        }
    }

    private static void requireKnown(String member) {
        if (member.equals("crs") || member.equals("coordRefSys")) {
            throw EditingProblems.malformed(
                    member,
                    "座標系は Content-Crs ヘッダーで示してください。",
                    "Name the reference system in the header Content-Crs.");
        }
        if (!IGNORED.contains(member) && !Set.of("id", "geometry", "properties").contains(member)) {
            throw EditingProblems.unknownMember(member);
        }
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        var members = new LinkedHashMap<String, JsonNode>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
