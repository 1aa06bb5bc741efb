package jp.ritchi.eligibility.assemblage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.geo.GeodesicShapes;
import jp.ritchi.geo.Touch;
import jp.ritchi.geo.TouchGraph;
import jp.ritchi.geo.TouchRule;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.parcel.ParcelsInArea;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads the parcels of a place and finds which of them touch. The last place is kept until a parcel
 * or an interchange changes: one asks several times about the same.
 */
@Component
class GroundReader {
    private static final int MOST_PARCELS = 150_000;

    /** A drawn circle runs inside the true one by 1.5e-4 of its radius. */
    private static final double ROOM = 1.001;

    private final LayerReads reads;
    private final ParcelsInArea parcels;
    private final Facts facts;
    private volatile @Nullable Kept kept;

    /** What a piece of ground depends on. */
    private record Key(
            String parcels,
            String interchanges,
            Place place,
            Terms.@Nullable Circle circle,
            TouchRule touching,
            LocalDate day) {}

    private record Kept(Key key, Ground ground) {}

    GroundReader(LayerReads reads, ParcelsInArea parcels, Facts facts) {
        this.reads = reads;
        this.parcels = parcels;
        this.facts = facts;
    }

    Ground read(Place place, Terms terms, LocalDate day) {
        return reads.read(
                client -> {
                    var key =
                            new Key(
                                    reads.stamp("parcels"),
                                    reads.stamp("interchanges"),
                                    place,
                                    terms.circle(),
                                    terms.touching(),
                                    day);
                    var last = kept;
                    if (last != null && last.key().equals(key)) {
                        return last.ground();
                    }
                    var ground = ground(place, terms, day);
                    kept = new Kept(key, ground);
                    return ground;
                });
    }

    private Ground ground(Place place, Terms terms, LocalDate day) {
        var found = list(place, terms, day);
        var shapes = found.stream().map(Parcel::geometry).toList();
        var touches = TouchGraph.of(shapes, terms.touching());
        var pairs = new ArrayList<Integer>(touches.size());
        for (int pair = 0; pair < touches.size(); pair++) {
            if (touches.kind(pair) == Touch.Kind.JOINED) {
                pairs.add(pair);
            }
        }
        var land =
                Land.of(
                        new Land.Measured(
                                shapes.stream().mapToDouble(GeodesicArea::squareMetres).toArray(),
                                perimeters(touches),
                                found.stream().mapToInt(GroundReader::lots).toArray(),
                                Reach.of(terms.circle(), found, facts.interchanges(), day)),
                        pairs.stream().mapToInt(touches::first).toArray(),
                        pairs.stream().mapToInt(touches::second).toArray(),
                        pairs.stream().mapToDouble(touches::sharedMetres).toArray());
        return new Ground(found, land, pairs.size());
    }

    private static double[] perimeters(TouchGraph touches) {
        double[] perimeters = new double[touches.polygons()];
        for (int p = 0; p < perimeters.length; p++) {
            perimeters[p] = touches.perimeterMetres(p);
        }
        return perimeters;
    }

    private static int lots(Parcel parcel) {
        var lots = parcel.plannedLots();
        return lots == null ? 0 : lots;
    }

    private List<Parcel> list(Place place, Terms terms, LocalDate day) {
        List<Parcel> found;
        if (place.outline() != null) {
            found = parcels.list(place.outline(), day, MOST_PARCELS + 1);
        } else {
            var middle = middle(place);
            double radius = radius(place, terms);
            var circle = GeodesicShapes.circle(middle, radius * ROOM);
            found =
                    parcels.list(circle, day, MOST_PARCELS + 1).stream()
                            .filter(parcel -> isWithin(parcel, middle, radius))
                            .toList();
        }
        if (found.size() > MOST_PARCELS) {
            throw RequestProblem.badParameter(
                    "area",
                    "範囲にある筆が多すぎます（150,000 筆まで）。範囲を狭めてください。",
                    "There are too many parcels in this place (at most 150,000). Choose a smaller"
                            + " one.");
        }
        return found;
    }

    private static boolean isWithin(Parcel parcel, Coordinate middle, double radius) {
        return GeodesicDistance.farthest(middle, parcel.geometry()).metres() <= radius;
    }

    private Coordinate middle(Place place) {
        if (place.middle() != null) {
            return place.middle();
        }
        return facts.interchanges().stream()
                .filter(interchange -> interchange.id().equals(place.interchange()))
                .map(Interchange::position)
                .findFirst()
                .orElseThrow(GroundReader::noSuchInterchange);
    }

    private static double radius(Place place, Terms terms) {
        if (place.radiusMetres() != null) {
            return place.radiusMetres();
        }
        if (terms.circle() != null) {
            return terms.circle().radiusMetres();
        }
        throw RequestProblem.badParameter(
                "near",
                "この制度には距離の要件がありません。near に radiusMetres を入れてください。",
                "This programme has no distance rule. Give radiusMetres in near.");
    }

    private static RequestProblem noSuchInterchange() {
        return new RequestProblem(
                HttpStatus.NOT_FOUND,
                "no-such-interchange",
                new Text(
                        "その ID の IC は見つかりません。ID を確かめてください。", "There is no interchange of that id."),
                "near");
    }
}
