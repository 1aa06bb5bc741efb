package jp.ritchi.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The stretches of contiguous land that a site is made of. Land is clearly contiguous where a disc
 * of the neck's width can travel through it, gaps up to the tolerance not counted. It may be
 * contiguous where only a narrower neck, a common corner or the land across a road lies between.
 */
public final class ContiguousLand {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /**
     * A stretch of clearly contiguous land.
     *
     * @param geometry longitude and latitude
     */
    public record Stretch(Geometry geometry, double squareMetres) {}

    /**
     * A place where it is not clear whether land is contiguous.
     *
     * @param kind {@code NARROW} for a neck or corner, {@code ACROSS} for a gap
     * @param metres the width of the neck, or of the gap
     * @param place the line across it in longitude and latitude
     */
    public record Doubt(Touch.Kind kind, double metres, LineString place) {}

    private record Link(int one, int other) {}

    private final LocalPlane plane;
    private final List<Geometry> pieces = new ArrayList<>();
    private final List<Double> areas = new ArrayList<>();
    private final List<Link> clear = new ArrayList<>();
    private final List<Link> doubtful = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private @Nullable Double narrowestOpening;

    private ContiguousLand(Geometry site) {
        this.plane = new LocalPlane(site.getEnvelopeInternal().centre());
    }

    /** Divides a valid polygon or multipolygon. */
    public static ContiguousLand of(Geometry site, TouchRule rule) {
        var land = new ContiguousLand(site);
        var parts = new ArrayList<Polygon>();
        var firsts = new ArrayList<Integer>();
        for (int i = 0; i < site.getNumGeometries(); i++) {
            firsts.add(land.pieces.size());
            parts.add((Polygon) site.getGeometryN(i));
            land.divide(parts.get(i), rule.minimumNeckMetres());
        }
        firsts.add(land.pieces.size());
        if (parts.size() > 1) {
            land.join(TouchGraph.of(parts, rule), firsts);
        }
        return land;
    }

    private void divide(Polygon part, double width) {
        var flat = (Polygon) plane.project(part);
        var cut = Necks.parts(flat, width);
        int first = pieces.size();
        if (cut.size() == 1) {
            pieces.add(part);
            areas.add(GeodesicArea.squareMetres(part));
            return;
        }
        for (Geometry piece : cut) {
            var onGround = toGround(piece);
            pieces.add(onGround);
            areas.add(GeodesicArea.squareMetres(onGround));
            if (pieces.size() > first + 1) {
                doubtful.add(new Link(first, pieces.size() - 1));
            }
        }
        var neck = Necks.narrowest(flat, width);
        if (neck != null) {
            doubts.add(new Doubt(Touch.Kind.NARROW, neck.metres(), line(neck.from(), neck.to())));
            opening(neck.metres());
        }
    }

    private void join(TouchGraph touches, List<Integer> firsts) {
        for (int i = 0; i < touches.size(); i++) {
            var touch = touches.touch(i);
            var middle = touch.neck().getCentroid();
            var link =
                    new Link(
                            nearest(firsts, touch.first(), middle),
                            nearest(firsts, touch.second(), middle));
            if (touch.kind() == Touch.Kind.JOINED) {
                clear.add(link);
                opening(touch.neckMetres());
                continue;
            }
            doubtful.add(link);
            boolean road = touch.kind() == Touch.Kind.ACROSS;
            double metres = road ? touch.gapMetres() : touch.neckMetres();
            doubts.add(new Doubt(touch.kind(), metres, touch.neck()));
            if (!road) {
                opening(touch.neckMetres());
            }
        }
    }

    private void opening(double metres) {
        narrowestOpening =
                narrowestOpening == null ? metres : (Double) Math.min(narrowestOpening, metres);
    }

    /** The piece of a part that is nearest to a place. */
    private int nearest(List<Integer> firsts, int part, Geometry place) {
        int nearest = firsts.get(part);
        for (int i = nearest + 1; i < firsts.get(part + 1); i++) {
            if (pieces.get(i).distance(place) < pieces.get(nearest).distance(place)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** The stretches of clearly contiguous land, the largest first. */
    public List<Stretch> stretches() {
        return stretches(List.of()).stream()
                .sorted(Comparator.comparingDouble(Stretch::squareMetres).reversed())
                .toList();
    }

    /** The most land that may be contiguous, square metres: with all doubtful places counted in. */
    public double mostSquareMetres() {
        return stretches(doubtful).stream().mapToDouble(Stretch::squareMetres).max().orElse(0);
    }

    /** Where it is not clear, narrow necks before gaps. */
    public List<Doubt> doubts() {
        return doubts.stream().sorted(Comparator.comparing(Doubt::kind)).toList();
    }

    /** The narrowest opening between parts that was measured, metres; absent without any. */
    public @Nullable Double narrowestOpeningMetres() {
        return narrowestOpening;
    }

    private List<Stretch> stretches(List<Link> also) {
        int[] group = new int[pieces.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        clear.forEach(link -> merge(group, link));
        also.forEach(link -> merge(group, link));
        var members = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < group.length; i++) {
            members.computeIfAbsent(group[i], root -> new ArrayList<>()).add(i);
        }
        return members.values().stream().map(this::stretch).toList();
    }

    private static void merge(int[] group, Link link) {
        int kept = Math.min(group[link.one], group[link.other]);
        int gone = Math.max(group[link.one], group[link.other]);
        for (int i = 0; i < group.length; i++) {
            group[i] = group[i] == gone ? kept : group[i];
        }
    }

    private Stretch stretch(List<Integer> members) {
        var polygons = new ArrayList<Polygon>();
        double area = 0;
        for (int member : members) {
            area += areas.get(member);
            var piece = pieces.get(member);
            for (int i = 0; i < piece.getNumGeometries(); i++) {
                if (piece.getGeometryN(i) instanceof Polygon polygon) {
                    polygons.add(polygon);
                }
            }
        }
        Geometry geometry =
                polygons.size() == 1
                        ? polygons.get(0)
                        : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        return new Stretch(geometry, area);
    }

    private Geometry toGround(Geometry flat) {
        PointMapping mapping =
                xy -> {
                    var place = plane.unproject(xy[0], xy[1]);
                    xy[0] = place.x;
                    xy[1] = place.y;
                };
        return mapping.applyTo(flat);
    }

    private LineString line(Coordinate from, Coordinate to) {
        return FACTORY.createLineString(
                new Coordinate[] {plane.unproject(from.x, from.y), plane.unproject(to.x, to.y)});
    }
}
