package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toMillimetre;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.geo.GeodesicSeparation;
import jp.ritchi.geo.GeodesicSeparation.Way;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * Finds the feature of a layer from which a part of the site is least far: its nearest part, its
 * farthest (so that the whole site is no farther), its centroid or its entrance.
 */
final class LayerDistance {
    /** Metres in which a feature is looked for, one after the other, beyond the limit itself. */
    private static final List<Double> REACHES = List.of(1_000.0, 10_000.0, 50_000.0);

    private final Site site;
    private final String part;
    private final @Nullable Coordinate entrance;

    /** The nearest feature in the sense of the reading, and the way to it. */
    record Found(Facts.Feature feature, Way way) {
        double metres() {
            return toMillimetre(way.metres());
        }
    }

    /**
     * @param part any, whole, centroid or entrance-point
     */
    LayerDistance(Site site, String part, JsonNode parameters) {
        this.site = site;
        this.part = part;
        var at = parameters.path("entrancePoint");
        this.entrance =
                at.isArray() ? new Coordinate(at.get(0).asDouble(), at.get(1).asDouble()) : null;
    }

    /** Whether the entrance would be needed and nobody said where it is. */
    boolean lacksEntrance() {
        return "entrance-point".equals(part) && entrance == null;
    }

    /** The nearest of the features that exist on a day; empty when there is none within 50 km. */
    Optional<Found> nearest(LayerView view, LocalDate day, double limit) {
        for (double more : REACHES) {
            double reach = limit + more;
            var found = nearest(view.on(day, reach));
            if (found.isPresent() && found.get().metres() <= reach) {
                return found;
            }
        }
        return Optional.empty();
    }

    Optional<Found> nearest(List<Facts.Feature> features) {
        Found best = null;
        for (Facts.Feature feature : features) {
            var way = way(feature.geometry());
            if (best == null || way.metres() < best.way().metres()) {
                best = new Found(feature, way);
            }
        }
        return Optional.ofNullable(best);
    }

    private Way way(Geometry to) {
        return switch (part) {
            case "whole" -> GeodesicSeparation.farthest(site.geometry(), to);
            case "centroid" -> from(site.centroid(), to);
            case "entrance-point" -> from(entrance == null ? site.centroid() : entrance, to);
            default -> GeodesicSeparation.nearest(site.geometry(), to);
        };
    }

    private static Way from(Coordinate at, Geometry to) {
        var nearest = GeodesicDistance.nearest(at, to);
        return new Way(nearest.metres(), at, nearest.point());
    }
}
