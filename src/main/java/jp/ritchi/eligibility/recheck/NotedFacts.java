package jp.ritchi.eligibility.recheck;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Coverages;
import org.locationtech.jts.geom.Envelope;

/** Facts that remember which layers were asked for, to tell later which data changed an answer. */
final class NotedFacts implements Facts {
    private final Facts stored;
    private final Set<String> layers = new TreeSet<>();

    NotedFacts(Facts stored) {
        this.stored = stored;
    }

    Set<String> layers() {
        return layers;
    }

    @Override
    public List<Interchange> interchanges() {
        layers.add("interchanges");
        return stored.interchanges();
    }

    @Override
    public List<Coverages.Circle> coverage(String layerId) {
        layers.add(layerId);
        return stored.coverage(layerId);
    }

    @Override
    public List<Feature> features(String layerId, Envelope area) {
        layers.add(layerId);
        return stored.features(layerId, area);
    }
}
