package jp.ritchi.eligibility.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Accuracies;
import jp.ritchi.layer.Coverages;
import jp.ritchi.parcel.Parcel;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/** The facts that a bundle holds, and no others. */
final class BundleFacts implements Facts {
    private final JsonNode facts;
    private final EvidenceJson json;

    /** A criterion asks for what the bundle does not hold: this version judges differently. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String what) {
            super(what, null, false, false);
        }
    }

    BundleFacts(JsonNode facts, EvidenceJson json) {
        this.facts = facts;
        this.json = json;
    }

    List<Parcel> parcels() {
        return list(facts.path("parcels"), Parcel.class);
    }

    @Override
    public List<Interchange> interchanges() {
        return list(get("interchanges", facts), Interchange.class);
    }

    @Override
    public List<Coverages.Circle> coverage(String layerId) {
        return list(get(layerId, facts.path("coverage")), Coverages.Circle.class);
    }

    @Override
    public List<Coverages.Area> areas(String layerId) {
        return list(get(layerId, facts.path("areas")), Coverages.Area.class);
    }

    @Override
    public List<Accuracies.AccuracyClass> accuracies() {
        return list(get("accuracies", facts), Accuracies.AccuracyClass.class);
    }

    @Override
    public List<Feature> features(String layerId, Envelope area) {
        var corners = RecordingFacts.corners(area);
        var query =
                stream(facts.path("queries"))
                        .map(node -> json.value(node, RecordingFacts.Query.class))
                        .filter(asked -> asked.layer().equals(layerId))
                        .filter(asked -> Arrays.equals(asked.area(), corners))
                        .findFirst()
                        .orElseThrow(() -> new Missing(layerId + " " + Arrays.toString(corners)));
        return list(facts.path("features"), Feature.class).stream()
                .filter(feature -> feature.layer().equals(layerId))
                .filter(feature -> query.ids().contains(feature.id()))
                .toList();
    }

    private static JsonNode get(String name, JsonNode from) {
        if (!from.has(name)) {
            throw new Missing(name);
        }
        return from.path(name);
    }

    private <T> List<T> list(JsonNode nodes, Class<T> type) {
        return stream(nodes).map(node -> json.value(node, type)).toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
