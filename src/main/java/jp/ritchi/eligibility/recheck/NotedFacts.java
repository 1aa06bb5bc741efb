package jp.ritchi.eligibility.recheck;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.FactsOver;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Coverages;
import org.locationtech.jts.geom.Envelope;

/** Facts that remember which layers were asked for, to tell later which data changed an answer. */
final class NotedFacts extends FactsOver {
    private final Set<String> layers = new TreeSet<>();

    NotedFacts(Facts stored) {
        super(stored);
    }

    Set<String> layers() {
        return layers;
    }

    @Override
    public List<Interchange> interchanges() {
        layers.add("interchanges");
        return super.interchanges();
    }

    @Override
    public List<Coverages.Circle> coverage(String layerId) {
        layers.add(layerId);
        return super.coverage(layerId);
    }

    @Override
    public List<Coverages.Area> areas(String layerId) {
        layers.add(layerId);
        return super.areas(layerId);
    }

    @Override
    public List<Feature> features(String layerId, Envelope area) {
        layers.add(layerId);
        return super.features(layerId, area);
    }
}
