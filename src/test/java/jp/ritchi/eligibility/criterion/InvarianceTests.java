package jp.ritchi.eligibility.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.AxisOrder;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.parcel.Parcel;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** What must not matter to an answer: how the same land is written down. */
class InvarianceTests {
    private static final Napkin IC = new Napkin(132.754219, 34.441495);
    private static final KnownFacts FACTS =
            KnownFacts.none()
                    .interchange(IC.lon(), IC.lat(), "site")
                    .accuracy("interchanges", "positional_accuracy", "site", 0.0)
                    .accuracy("*", "positional_accuracy", "surveyed", 0.0)
                    .accuracy("parcels", "accuracy_class", "甲二", 0.2)
                    .complete("land-zones", null, IC.box(-9_000, -9_000, 9_000, 9_000))
                    .feature(
                            "land-zones",
                            IC.polygon(-80, -2_500, 60, -2_500, 90, -1_500, -60, -1_700),
                            Map.of("positional_accuracy", "surveyed"));

    private static final Map<Criterion, JsonNode> CRITERIA =
            Map.of(
                    new WithinDistanceOfInterchange(),
                    Napkin.json("{'radiusMetres': 2000}"),
                    new MinimumArea(),
                    Napkin.json("{'minimumHectares': 3, 'tolerancePercent': 10}"),
                    new OverlapShare(),
                    Napkin.json(layer("'rule': 'at-most', 'percent': 30")),
                    new DistanceToLayer(),
                    Napkin.json(layer("'metres': 40, 'side': 'within', 'reading': 'whole'")));

    private static String layer(String more) {
        return "{'layer': 'land-zones', 'what': {'ja': '区域', 'en': 'the zone'}, " + more + "}";
    }

    @Test
    void theFirstVertexAndTheDirectionOfARingDoNotMatter() {
        for (Geometry shape : shapes()) {
            var expected = Napkin.drawn(shape);
            var ring = new ArrayList<>(List.of(shape.getCoordinates()));
            ring.remove(ring.size() - 1);
            Collections.rotate(ring, 2);
            same(expected, Napkin.drawn(Napkin.ring(ring.toArray(Coordinate[]::new))));
            Collections.reverse(ring);
            same(expected, Napkin.drawn(Napkin.ring(ring.toArray(Coordinate[]::new))));
        }
    }

    @Test
    void cuttingASiteIntoParcelsAndTheirOrderDoNotMatter() {
        for (Geometry shape : shapes()) {
            var corners = shape.getCoordinates();
            var one = parcel("1", Napkin.ring(corners[0], corners[1], corners[2]));
            var two = parcel("2", Napkin.ring(corners[0], corners[2], corners[3]));
            var whole = Napkin.made(parcel("whole", shape));
            same(whole, Napkin.made(one, two));
            same(Napkin.made(one, two), Napkin.made(two, one));
        }
    }

    @Test
    void theCoordinateSystemInWhichASiteComesDoesNotMatter() {
        for (Geometry shape : shapes()) {
            var expected = Napkin.drawn(shape);
            for (String name : List.of("EPSG:6671", "EPSG:6668", "EPSG:3857")) {
                var system = CoordinateSystem.get(name);
                var written = system.fromJgd2011(shape, AxisOrder.EAST_NORTH);
                var read = system.toJgd2011(written, AxisOrder.EAST_NORTH);
                same(expected, Napkin.drawn(read));
            }
        }
    }

    /** Measured values agree to a millimetre, a square metre or a thousandth of a per cent. */
    private static void same(Site expected, Site site) {
        CRITERIA.forEach(
                (criterion, parameters) -> {
                    Finding one = criterion.evaluate(expected, parameters, FACTS);
                    Finding other = criterion.evaluate(site, parameters, FACTS);
                    assertThat(other.outcome()).as(criterion.id()).isEqualTo(one.outcome());
                    assertThat(other.measured().doubleValue())
                            .as(criterion.id())
                            .isCloseTo(one.measured().doubleValue(), within(0.0031));
                });
    }

    private static Parcel parcel(String id, Geometry shape) {
        return Napkin.parcel(id, shape, "甲二", null);
    }

    /** Convex quadrilaterals of some hectares, south of the interchange, on both sides of 2 km. */
    private static List<Geometry> shapes() {
        var random = new Random(20_261_126);
        var shapes = new ArrayList<Geometry>();
        for (int i = 0; i < 12; i++) {
            double south = -2_300 + 50 * i;
            shapes.add(
                    IC.polygon(
                            -100 + 30 * random.nextDouble(),
                            south + 30 * random.nextDouble(),
                            100 + 30 * random.nextDouble(),
                            south + 30 * random.nextDouble(),
                            90 + 30 * random.nextDouble(),
                            south + 160 + 30 * random.nextDouble(),
                            -110 + 30 * random.nextDouble(),
                            south + 160 + 30 * random.nextDouble()));
        }
        return shapes;
    }
}
