package jp.ritchi.eligibility.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Accuracies.AccuracyClass;
import jp.ritchi.layer.Coverages;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Facts that a test states one by one; what it does not state is not known. */
record KnownFacts(
        List<Interchange> interchanges,
        Map<String, List<Coverages.Circle>> circles,
        List<Complete> complete,
        List<AccuracyClass> accuracies,
        List<Facts.Feature> stored)
        implements Facts {

    /** An area in which a layer is complete. */
    record Complete(String layer, Coverages.Area area) {}

    static KnownFacts none() {
        return new KnownFacts(List.of(), Map.of(), List.of(), List.of(), List.of());
    }

    /** Also an interchange, with all interchanges known for 100 km around it. */
    KnownFacts interchange(double lon, double lat, String accuracy) {
        var found = new ArrayList<>(interchanges);
        found.add(
                new Interchange(
                        "ic-" + found.size(),
                        "試験IC",
                        "Test IC",
                        new Coordinate(lon, lat),
                        false,
                        true,
                        null,
                        null,
                        accuracy,
                        "s",
                        "出典",
                        "Source"));
        var known = Map.of("interchanges", List.of(new Coverages.Circle(lon, lat, 100_000)));
        return new KnownFacts(found, known, complete, accuracies, stored);
    }

    KnownFacts accuracy(String layer, String attribute, String value, Double metres) {
        var more = new ArrayList<>(accuracies);
        more.add(new AccuracyClass(layer, attribute, value, metres, "説明", "Note", "s"));
        return new KnownFacts(interchanges, circles, complete, more, stored);
    }

    KnownFacts complete(String layer, String theme, Geometry area) {
        var more = new ArrayList<>(complete);
        more.add(new Complete(layer, new Coverages.Area(theme, area, "s-cover", "網羅", "Coverage")));
        return new KnownFacts(interchanges, circles, more, accuracies, stored);
    }

    KnownFacts feature(String layer, Geometry geometry, Map<String, Object> properties) {
        var more = new ArrayList<>(stored);
        more.add(new Facts.Feature(layer, layer + "-" + more.size(), geometry, properties));
        return new KnownFacts(interchanges, circles, complete, accuracies, more);
    }

    @Override
    public List<Coverages.Circle> coverage(String layerId) {
        return circles.getOrDefault(layerId, List.of());
    }

    @Override
    public List<Coverages.Area> areas(String layerId) {
        return complete.stream()
                .filter(one -> one.layer().equals(layerId))
                .map(Complete::area)
                .toList();
    }

    @Override
    public List<Facts.Feature> features(String layerId, Envelope area) {
        return stored.stream()
                .filter(feature -> feature.layer().equals(layerId))
                .filter(feature -> feature.geometry().getEnvelopeInternal().intersects(area))
                .toList();
    }
}
