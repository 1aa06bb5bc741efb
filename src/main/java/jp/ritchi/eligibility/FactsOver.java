package jp.ritchi.eligibility;

import java.util.List;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Accuracies;
import jp.ritchi.layer.Coverages;
import org.locationtech.jts.geom.Envelope;

/** Facts that pass every question on to others; whoever extends them changes what he must. */
public abstract class FactsOver implements Facts {
    private final Facts below;

    protected FactsOver(Facts below) {
        this.below = below;
    }

    @Override
    public List<Interchange> interchanges() {
        return below.interchanges();
    }

    @Override
    public void sufficed(List<Interchange> interchanges) {
        below.sufficed(interchanges);
    }

    @Override
    public List<Coverages.Circle> coverage(String layerId) {
        return below.coverage(layerId);
    }

    @Override
    public List<Coverages.Area> areas(String layerId) {
        return below.areas(layerId);
    }

    @Override
    public List<Accuracies.AccuracyClass> accuracies() {
        return below.accuracies();
    }

    @Override
    public List<Feature> features(String layerId, Envelope area) {
        return below.features(layerId, area);
    }
}
