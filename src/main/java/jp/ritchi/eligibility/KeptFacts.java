package jp.ritchi.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Accuracies;
import jp.ritchi.layer.Coverages;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Facts that are asked of the store once and then kept, for work that judges many neighbouring
 * sites in one reading of the data. Never keep one longer than that reading. Not for several
 * threads.
 *
 * <p>Features are fetched for a box somewhat larger than asked for, snapped to a grid of about the
 * size of the question, so that the neighbours' questions find theirs in it.
 */
public final class KeptFacts extends FactsOver {
    private static final int MOST_BOXES = 200;

    private final Map<String, List<Coverages.Circle>> circles = new HashMap<>();
    private final Map<String, List<Coverages.Area>> areas = new HashMap<>();
    private @Nullable List<Interchange> interchanges;
    private @Nullable List<Accuracies.AccuracyClass> accuracies;
    private final Map<Box, List<Feature>> boxes =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Box, List<Feature>> eldest) {
                    return size() > MOST_BOXES;
                }
            };

    public KeptFacts(Facts below) {
        super(below);
    }

    /** Whole numbers of steps, each a power of two of degrees. */
    private record Box(String layer, double step, long west, long south, long east, long north) {
        static Box around(String layer, Envelope area) {
            double size = Math.max(Math.max(area.getWidth(), area.getHeight()), 1e-4);
            double step = Math.pow(2, Math.ceil(Math.log(size) / Math.log(2)));
            return new Box(
                    layer,
                    step,
                    (long) Math.floor(area.getMinX() / step),
                    (long) Math.floor(area.getMinY() / step),
                    (long) Math.floor(area.getMaxX() / step) + 1,
                    (long) Math.floor(area.getMaxY() / step) + 1);
        }

        Envelope envelope() {
            return new Envelope(west * step, east * step, south * step, north * step);
        }
    }

    @Override
    public List<Interchange> interchanges() {
        if (interchanges == null) {
            interchanges = super.interchanges();
        }
        return interchanges;
    }

    @Override
    public List<Coverages.Circle> coverage(String layerId) {
        return circles.computeIfAbsent(layerId, super::coverage);
    }

    @Override
    public List<Coverages.Area> areas(String layerId) {
        return areas.computeIfAbsent(layerId, super::areas);
    }

    @Override
    public List<Accuracies.AccuracyClass> accuracies() {
        if (accuracies == null) {
            accuracies = super.accuracies();
        }
        return accuracies;
    }

    @Override
    public List<Feature> features(String layerId, Envelope area) {
        var box = Box.around(layerId, area);
        var around = boxes.get(box);
        if (around == null) {
            around = super.features(layerId, box.envelope());
            boxes.put(box, around);
        }
        var found = new ArrayList<Feature>();
        for (Feature feature : around) {
            if (feature.geometry().getEnvelopeInternal().intersects(area)) {
                found.add(feature);
            }
        }
        return found;
    }
}
