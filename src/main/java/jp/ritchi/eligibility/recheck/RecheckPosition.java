package jp.ritchi.eligibility.recheck;

import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How far a re-check has come: behind a parcel of a programme, with which state of the data.
 *
 * @param programme id of the programme under way; empty at the beginning
 */
record RecheckPosition(Moment moment, String programme, String after, long done) {
    static RecheckPosition beginning(Moment moment) {
        return new RecheckPosition(moment, "", "", 0);
    }

    static @Nullable RecheckPosition of(@Nullable JsonNode kept) {
        if (kept == null) {
            return null;
        }
        var stamps = new TreeMap<String, Long>();
        kept.path("stamps")
                .properties()
                .forEach(entry -> stamps.put(entry.getKey(), entry.getValue().asLong()));
        return new RecheckPosition(
                new Moment(LocalDate.parse(kept.path("day").asString()), stamps),
                kept.path("programme").asString(),
                kept.path("after").asString(),
                kept.path("done").asLong());
    }

    JsonNode toJson() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("day", moment.day().toString());
        var versions = json.putObject("stamps");
        moment.stamps().forEach(versions::put);
        return json.put("programme", programme).put("after", after).put("done", done);
    }
}
