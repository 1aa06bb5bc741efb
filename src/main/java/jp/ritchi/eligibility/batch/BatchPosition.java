package jp.ritchi.eligibility.batch;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How far a batch has come, and with which state of the data.
 *
 * @param after id of the last parcel that is stored; empty at the beginning and for outlines
 * @param number of the last row that is stored
 */
record BatchPosition(Map<String, Long> stamps, String after, int number, int restarts) {
    static @Nullable BatchPosition of(@Nullable JsonNode kept) {
        if (kept == null) {
            return null;
        }
        var stamps = new TreeMap<String, Long>();
        kept.path("stamps")
                .properties()
                .forEach(entry -> stamps.put(entry.getKey(), entry.getValue().asLong()));
        return new BatchPosition(
                stamps,
                kept.path("after").asString(),
                kept.path("number").asInt(),
                kept.path("restarts").asInt());
    }

    JsonNode toJson() {
        var json = JsonNodeFactory.instance.objectNode();
        var versions = json.putObject("stamps");
        stamps.forEach(versions::put);
        return json.put("after", after).put("number", number).put("restarts", restarts);
    }

    BatchPosition at(String newAfter, int newNumber) {
        return new BatchPosition(stamps, newAfter, newNumber, restarts);
    }
}
