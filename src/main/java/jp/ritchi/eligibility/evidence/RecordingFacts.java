package jp.ritchi.eligibility.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.FactsOver;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Accuracies;
import jp.ritchi.layer.Coverages;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Passes questions on and keeps what criteria used. What a criterion gets has gone through JSON
 * already, so that it cannot see a difference between the record and the store.
 */
final class RecordingFacts extends FactsOver {
    private final Facts facts;
    private final EvidenceJson json;
    private final Map<String, Interchange> interchanges = new TreeMap<>();
    private final Map<String, List<Coverages.Circle>> coverage = new TreeMap<>();
    private final Map<String, List<Coverages.Area>> areas = new TreeMap<>();
    private List<Accuracies.AccuracyClass> accuracies = List.of();
    private final Map<String, Feature> features = new TreeMap<>();
    private final List<Query> queries = new ArrayList<>();
    private boolean askedForInterchanges;
    private @Nullable List<Interchange> unclaimed;

    /** One question for features and the ids that answered it. */
    record Query(String layer, double[] area, List<String> ids) {}

    RecordingFacts(Facts facts, EvidenceJson json) {
        super(facts);
        this.facts = facts;
        this.json = json;
    }

    @Override
    public List<Interchange> interchanges() {
        keepUnclaimed();
        askedForInterchanges = true;
        unclaimed = facts.interchanges();
        return unclaimed;
    }

    @Override
    public void sufficed(List<Interchange> enough) {
        unclaimed = null;
        enough.forEach(interchange -> interchanges.put(interchange.id(), interchange));
    }

    /** Whoever never says what was enough needed all. */
    private void keepUnclaimed() {
        if (unclaimed != null) {
            sufficed(unclaimed);
        }
    }

    @Override
    public List<Coverages.Circle> coverage(String layerId) {
        return coverage.computeIfAbsent(layerId, facts::coverage);
    }

    @Override
    public List<Coverages.Area> areas(String layerId) {
        return areas.computeIfAbsent(
                layerId,
                id ->
                        facts.areas(id).stream()
                                .map(area -> json.value(json.tree(area), Coverages.Area.class))
                                .toList());
    }

    @Override
    public List<Accuracies.AccuracyClass> accuracies() {
        accuracies = facts.accuracies();
        return accuracies;
    }

    @Override
    public List<Feature> features(String layerId, Envelope area) {
        var found = facts.features(layerId, area).stream().map(this::throughJson).toList();
        found.forEach(feature -> features.put(key(feature), feature));
        var ids = found.stream().map(Feature::id).toList();
        queries.add(new Query(layerId, corners(area), ids));
        return found;
    }

    private Feature throughJson(Feature feature) {
        return json.value(json.tree(feature), Feature.class);
    }

    static double[] corners(Envelope area) {
        return new double[] {area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY()};
    }

    private static String key(Feature feature) {
        return feature.layer() + "/" + feature.id();
    }

    /** What was used, as the member {@code facts} of a bundle holds it. */
    Map<String, Object> record() {
        keepUnclaimed();
        var record = new LinkedHashMap<String, Object>();
        if (askedForInterchanges) {
            record.put("interchanges", interchanges.values());
        }
        record.put("coverage", coverage);
        record.put("areas", areas);
        record.put("accuracies", accuracies);
        record.put("queries", queries);
        record.put("features", features.values());
        return record;
    }
}
