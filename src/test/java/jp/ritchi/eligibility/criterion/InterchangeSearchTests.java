package jp.ritchi.eligibility.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.interchange.Interchange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class InterchangeSearchTests {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void rulingOutNeverLosesAWinner() {
        var random = new SplittableRandom(20_260_401);
        for (int round = 0; round < 300; round++) {
            var interchanges = interchanges(random, 1 + random.nextInt(60));
            var site = site(random);
            var measured = new InterchangeSearch(site).measure(interchanges);
            check(
                    measured,
                    InterchangeSearch.Measured::nearest,
                    least(
                            interchanges,
                            from -> GeodesicDistance.nearest(from, site.geometry()).metres()));
            check(
                    measured,
                    InterchangeSearch.Measured::farthest,
                    least(
                            interchanges,
                            from -> GeodesicDistance.farthest(from, site.geometry()).metres()));
            check(
                    measured,
                    InterchangeSearch.Measured::centroid,
                    least(interchanges, from -> GeodesicDistance.between(from, site.centroid())));
        }
    }

    @Test
    void mostOfManyInterchangesAreRuledOut() {
        var random = new SplittableRandom(7);
        var measured = new InterchangeSearch(site(random)).measure(interchanges(random, 2_000));
        assertThat(measured.size()).isLessThan(60);
    }

    private static void check(
            List<InterchangeSearch.Measured> measured,
            ToDoubleFunction<InterchangeSearch.Measured> by,
            double expected) {
        assertThat(measured.stream().mapToDouble(by).min()).hasValue(expected);
    }

    private static double least(List<Interchange> all, ToDoubleFunction<Coordinate> distance) {
        return all.stream().map(Interchange::position).mapToDouble(distance).min().orElseThrow();
    }

    private static Site site(SplittableRandom random) {
        double lon = 130 + random.nextDouble() * 12;
        double lat = 31 + random.nextDouble() * 12;
        double size = Math.pow(10, -3.5 + 2.5 * random.nextDouble());
        Geometry outline =
                FACTORY.createPolygon(
                        new Coordinate[] {
                            new Coordinate(lon, lat),
                            new Coordinate(lon + size, lat + size * random.nextDouble() / 3),
                            new Coordinate(lon + size, lat + size),
                            new Coordinate(lon - size * random.nextDouble() / 3, lat + size),
                            new Coordinate(lon, lat)
                        });
        return new Site(
                outline,
                GeodesicArea.squareMetres(outline),
                GeodesicArea.centroid(outline),
                1,
                null,
                LocalDate.of(2026, 4, 1),
                false,
                List.of(),
                List.of());
    }

    private static List<Interchange> interchanges(SplittableRandom random, int count) {
        var all = new ArrayList<Interchange>();
        for (int i = 0; i < count; i++) {
            var at = new Coordinate(130 + random.nextDouble() * 12, 31 + random.nextDouble() * 12);
            all.add(
                    new Interchange(
                            "i" + i, "試験IC", null, at, false, true, null, null, "site", "s", "出典",
                            "source"));
        }
        return all;
    }
}
