package jp.ritchi.eligibility.evidence;

import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The evidence of one answer as a JSON document; {@code /ogc/schemas/evidence-bundle.schema.json}
 * is its schema and src/docs/report.md tells what its members mean.
 *
 * @param bytes the document in its canonical spelling
 */
public record Bundle(ObjectNode document, byte[] bytes) {
    static final String FORMAT = "ritchi-evidence";
    static final int FORMAT_VERSION = 1;

    public JsonNode answer() {
        return document.path("answer");
    }

    public JsonNode inputs() {
        return document.path("inputs");
    }

    public JsonNode facts() {
        return document.path("facts");
    }

    public JsonNode programme() {
        return document.path("programme");
    }

    /** Whether anything that the answer rests on was invented for demonstration. */
    public boolean synthetic() {
        return document.path("synthetic").asBoolean();
    }

    /** The geometry that a GeoJSON geometry of a bundle stands for. */
    public static Geometry geometry(JsonNode geoJson) {
        return GeometryJson.read(geoJson);
    }

    /** The hash of everything but the hashes. */
    public String sha256() {
        return document.path("hashes").path("bundle").asString("");
    }
}
