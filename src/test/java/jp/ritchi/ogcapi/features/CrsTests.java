package jp.ritchi.ogcapi.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

class CrsTests extends ServedTest {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private String items(String collection, String query) {
        return "/ogc/collections/" + collection + "/items?source_id=" + rows.source() + "&" + query;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6668 | [34.5,132.75]",
                "4326 | [34.5,132.75]",
                "3857 | [14777662.4028,4096139.0404]"
            })
    void coordinatesComeInTheOrderOfTheRegister(String epsg, String expected) {
        var id = rows.fab("a", 132.75, 34.5);
        for (var path :
                List.of(
                        items("fabs", "crs=" + EPSG + epsg),
                        "/ogc/collections/fabs/items/" + id + "?crs=" + EPSG + epsg)) {
            var response = get(path);
            assertThat(response.headers().firstValue("Content-Crs"))
                    .contains("<" + EPSG + epsg + ">");
            assertThat(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("\"coordinates\":" + expected);
        }
    }

    /** X is north and Y is east: the origin of zone 3 is at 36°N 132°10′E. */
    @Test
    void zonesTellNorthFirst() {
        rows.fab("a", 132 + 1 / 6d, 36);
        rows.fab("b", 132 + 1 / 6d, 37);
        rows.fab("c", 133, 36);
        var page = json(items("fabs", "crs=" + EPSG + "6671"));
        var origin = page.at("/features/0/geometry/coordinates");
        assertThat(origin.get(0).asDouble()).isCloseTo(0, within(0.001));
        assertThat(origin.get(1).asDouble()).isCloseTo(0, within(0.001));
        var north = page.at("/features/1/geometry/coordinates");
        assertThat(north.get(0).asDouble()).isCloseTo(110_941, within(20d));
        assertThat(north.get(1).asDouble()).isCloseTo(0, within(0.001));
        var east = page.at("/features/2/geometry/coordinates");
        assertThat(east.get(1).asDouble()).isCloseTo(75_131, within(20d));
    }

    @Test
    void withoutCrsItIsCrs84() {
        rows.fab("a", 130, 32);
        var expected = "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>";
        assertThat(get(items("fabs", "")).headers().firstValue("Content-Crs")).contains(expected);
        assertThat(send("HEAD", items("fabs", "")).headers().firstValue("Content-Crs"))
                .contains(expected);
        assertThat(
                        get("/ogc/collections/fabs/items/" + rows.id("a"))
                                .headers()
                                .firstValue("Content-Crs"))
                .contains(expected);
    }

    @Test
    void eachSystemHasItsOwnEntityTag() {
        rows.fab("a", 130, 32);
        var tags = new TreeSet<String>();
        for (var system : CoordinateSystem.list()) {
            var address = items("fabs", "crs=" + system.uri());
            var tag = get(address).headers().firstValue("ETag").orElseThrow();
            assertThat(tags.add(tag)).isTrue();
            assertThat(get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6668 | 32,130,33,131 | a",
                "4326 | 32,130,-100,33,131,900 | a",
                "6668 | -10,170,10,-170 | e w",
                "3857 | 14471533,3763310,14582853,3895304 | a",
                "6670 | -112000,-100000,-110000,-90000 | a",
                "6680 | -4000000,-4000000,4000000,4000000 | a"
            })
    void boxesAreReadInTheirSystem(String epsg, String bbox, String expected) {
        rows.fab("a", 130, 32);
        rows.fab("e", 179.5, 1);
        rows.fab("w", -179.5, -1);
        var page = json(items("fabs", "bbox=" + bbox + "&bbox-crs=" + EPSG + epsg));
        var names = new ArrayList<String>();
        page.get("features")
                .forEach(
                        f ->
                                names.add(
                                        f.get("id")
                                                .asString()
                                                .substring(rows.source().length() + 1)));
        assertThat(String.join(" ", names)).isEqualTo(expected);
    }

    @Test
    void rowsWithoutAPlaceMatchEveryBox() {
        var id = rows.fab("a", 130, 32);
        rows.execute(
                "UPDATE fab.fab SET geom = NULL, positional_accuracy = NULL WHERE id = '"
                        + id
                        + "'");
        for (var box : List.of("bbox=0,0,1,1", "bbox=0,0,1,1&bbox-crs=" + EPSG + "6671")) {
            assertThat(json(items("fabs", box)).get("numberMatched").asInt()).isEqualTo(1);
        }
    }

    /** What a client sees that draws the rows and the box in the plane is what it gets. */
    @ParameterizedTest
    @ValueSource(ints = {6671, 6680, 3857})
    void boxesInPlanesChooseWhatTouchesThemThere(int epsg) {
        var random = new Random(epsg);
        for (int i = 0; i < 150; i++) {
            double x = 132.6 + random.nextDouble() / 5;
            double y = 34.3 + random.nextDouble() / 5;
            double size = 0.0001 + random.nextDouble() / 50;
            rows.parcel(
                    "p" + (100 + i),
                    "POLYGON((%1$f %2$f, %3$f %2$f, %3$f %4$f, %1$f %2$f))"
                            .formatted(x, y, x + size, y + size * random.nextDouble()));
        }
        var all = json(items("parcels", "limit=1000&crs=" + EPSG + epsg)).get("features");
        assertThat(all.size()).isEqualTo(150);
        var bounds = new Envelope();
        all.forEach(feature -> bounds.expandToInclude(shape(feature).getEnvelopeInternal()));
        for (int i = 0; i < 60; i++) {
            double x = bounds.getMinX() + random.nextDouble() * bounds.getWidth();
            double y = bounds.getMinY() + random.nextDouble() * bounds.getHeight();
            var box =
                    new Envelope(
                            x, x + random.nextDouble() * 3000, y, y + random.nextDouble() * 3000);
            var expected = new TreeSet<String>();
            all.forEach(
                    feature -> {
                        if (SHAPES.toGeometry(box).intersects(shape(feature))) {
                            expected.add(feature.get("id").asString());
                        }
                    });
            var query =
                    "limit=1000&bbox=%s,%s,%s,%s&bbox-crs=%s"
                            .formatted(
                                    box.getMinX(),
                                    box.getMinY(),
                                    box.getMaxX(),
                                    box.getMaxY(),
                                    EPSG + epsg);
            var found = new TreeSet<String>();
            json(items("parcels", query))
                    .get("features")
                    .forEach(feature -> found.add(feature.get("id").asString()));
            assertThat(found).as(query).isEqualTo(expected);
        }
    }

    private static Geometry shape(JsonNode feature) {
        var ring = new ArrayList<Coordinate>();
        feature.at("/geometry/coordinates/0")
                .forEach(
                        xy -> ring.add(new Coordinate(xy.get(0).asDouble(), xy.get(1).asDouble())));
        return SHAPES.createPolygon(ring.toArray(new Coordinate[0]));
    }

    @Test
    void collectionsTellTheirSystems() {
        var all = CoordinateSystem.list().stream().map(CoordinateSystem::uri).toList();
        assertThat(all).hasSize(23).startsWith("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        var collections = json("/ogc/collections");
        assertThat(texts(collections.get("crs"))).isEqualTo(all);
        for (var collection : collections.get("collections")) {
            if (collection.path("itemType").asString().equals("feature")) {
                assertThat(texts(collection.get("crs"))).isEqualTo(all);
                assertThat(all).contains(collection.get("storageCrs").asString());
            }
        }
        assertThat(texts(json("/ogc/collections/fabs").get("crs"))).isEqualTo(all);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
