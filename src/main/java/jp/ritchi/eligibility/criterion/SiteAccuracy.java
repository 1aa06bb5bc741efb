package jp.ritchi.eligibility.criterion;

import java.util.HashMap;
import java.util.Map;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.AreaUncertainty;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.parcel.Parcel;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * How far the boundary of a site may be off: by parcel where it is made of parcels, not at all
 * where somebody drew it.
 */
final class SiteAccuracy {
    /** Metres within which a point of the site belongs to a parcel's boundary. */
    private static final double TOUCHING = 0.01;

    private final Site site;
    private final Map<String, Accuracy> byParcel = new HashMap<>();
    private final Map<Coordinate, Accuracy> byVertex = new HashMap<>();
    private Accuracy worst = Accuracy.EXACT;

    SiteAccuracy(Site site, Facts facts) {
        this.site = site;
        if (site.parcels().isEmpty()) {
            return;
        }
        var accuracies = new Accuracies(facts);
        for (Parcel parcel : site.parcels()) {
            var accuracy = accuracies.of(parcel);
            byParcel.put(parcel.id(), accuracy);
            worst = worst.or(accuracy);
        }
    }

    Accuracy worst() {
        return worst;
    }

    /**
     * The accuracy of the site's boundary at a point of it: that of the parcels which are there.
     */
    Accuracy at(Coordinate point) {
        if (site.parcels().size() < 2) {
            return worst;
        }
        var known = ofVertex(point);
        if (known != null) {
            return known;
        }
        Accuracy found = null;
        for (Parcel parcel : site.parcels()) {
            if (GeodesicDistance.nearest(point, parcel.geometry()).metres() <= TOUCHING) {
                var own = byParcel.getOrDefault(parcel.id(), worst);
                found = found == null ? own : found.or(own);
            }
        }
        return found == null ? worst : found;
    }

    /** How far the site's area may be off, in hectares; infinite when that cannot be said. */
    double areaHectares() {
        if (worst.metres() == 0) {
            return 0;
        }
        if (!worst.isMeasurable()) {
            return Double.POSITIVE_INFINITY;
        }
        return AreaUncertainty.squareMetres(site.geometry(), this::metresAtVertex) / 10_000;
    }

    private double metresAtVertex(Coordinate vertex) {
        var known = site.parcels().size() < 2 ? worst : ofVertex(vertex);
        return known == null ? worst.metres() : known.metres();
    }

    private @Nullable Accuracy ofVertex(Coordinate vertex) {
        if (byVertex.isEmpty()) {
            for (Parcel parcel : site.parcels()) {
                var own = byParcel.getOrDefault(parcel.id(), worst);
                for (Coordinate corner : parcel.geometry().getCoordinates()) {
                    byVertex.merge(corner, own, Accuracy::or);
                }
            }
        }
        return byVertex.get(vertex);
    }
}
