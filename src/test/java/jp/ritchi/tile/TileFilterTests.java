package jp.ritchi.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** Parcels of a sea without others, asked for as items and as tiles by the same words. */
class TileFilterTests extends ServedTest {
    private static final String PARCELS = "/ogc/collections/parcels";
    private static final double WEST = -40;
    private static final double SOUTH = -30;
    private static final int COUNT = 300;

    @BeforeEach
    void scatter() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < COUNT; i++) {
            double x = WEST + random.nextDouble(0.05);
            double y = SOUTH + random.nextDouble(0.05);
            double side = random.nextDouble(0.0002, 0.002);
            rows.parcel(
                    "p" + i,
                    "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                            .formatted(x, y, x + side, y + side));
        }
        rows.execute(
                ("UPDATE parcel.parcel SET area_m2 = 100 * (length(id) + ascii(right(id, 1))),"
                                + " lots = nullif(ascii(right(id, 1)) - 48, 0), oaza_ja = left(md5(id), 1),"
                                + " valid_from = date '2020-01-01' + ascii(right(id, 1))"
                                + " WHERE source_id = '%s'")
                        .formatted(rows.source()));
    }

    private String mine(String more) {
        return "?source_id=" + rows.source() + more;
    }

    private static String filter(String text) {
        return "&filter=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lots > 4",
                "lots IS NULL OR oaza_ja IN ('a', 'b', '3')",
                "NOT (area_ha BETWEEN 1.2 AND 1.25) AND oaza_ja LIKE 'a%'",
                "CASEI(oaza_ja) = CASEI('F') OR lots = 2 + 3",
                "S_INTERSECTS(geometry, BBOX(-39.99,-30,-39.97,-29.97))",
                "S_WITHIN(geometry, POLYGON((-40 -30, -39.96 -30, -39.96 -29.96, -40 -30)))",
                "S_DISJOINT(geometry, LINESTRING(-40 -30, -39.9 -29.9))",
                "valid_from >= DATE('2020-02-20') AND lots <> 3",
                "lots < 0",
            })
    void tilesHoldExactlyTheItemsThatTouchThem(String text) {
        assertTheSame(filter(text));
    }

    @Test
    void theOtherWordsOfItemsWorkToo() {
        assertTheSame("&lots=3");
        assertTheSame("&datetime=2020-02-20/..");
        rows.execute(
                "UPDATE parcel.parcel SET valid_to = '2022-03-04' WHERE lots < 4 AND source_id = '"
                        + rows.source()
                        + "'");
        assertTheSame("");
        assertTheSame("&datetime=../..");
        assertTheSame(filter("valid_to < DATE('2023-01-01')"));
        assertTheSame("&bbox=-39.99,-30,-39.97,-29.97");
        var json = "{\"op\":\"=\",\"args\":[{\"property\":\"lots\"},7]}";
        assertTheSame(filter(json) + "&filter-lang=cql2-json");
        var mercator = "S_INTERSECTS(geometry, BBOX(-4451666.3,-3503549.8,-4449439.9,-3499697.1))";
        assertTheSame(filter(mercator) + "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/3857");
    }

    private void assertTheSame(String words) {
        for (int zoom : new int[] {11, 13, 15}) {
            var inTiles = new TreeSet<String>();
            var all = ids("", words);
            for (TileAddress address : tiles(zoom)) {
                var shown = singles(address, words);
                assertThat(shown).as(words + address).isEqualTo(touching(address, words));
                inTiles.addAll(shown);
            }
            assertThat(inTiles).as(words).isEqualTo(all);
        }
        for (int zoom : new int[] {0, 4, 7}) {
            assertThat(counted(zoom, words)).as(words).isEqualTo(ids("", words).size());
        }
    }

    /** Every tile of a zoom that parcels of this test touch, margins included. */
    private static List<TileAddress> tiles(int zoom) {
        var first = TileAddress.at(zoom, new Coordinate(WEST - 0.001, SOUTH + 0.053));
        var last = TileAddress.at(zoom, new Coordinate(WEST + 0.053, SOUTH - 0.001));
        var tiles = new ArrayList<TileAddress>();
        for (int row = first.row(); row <= last.row(); row++) {
            for (int column = first.column(); column <= last.column(); column++) {
                tiles.add(new TileAddress(zoom, row, column));
            }
        }
        return tiles;
    }

    private TreeSet<String> touching(TileAddress address, String words) {
        var box = address.mercatorBounds();
        box.expandBy(box.getWidth() / 64);
        var margin =
                "S_INTERSECTS(geometry, BBOX(%s,%s,%s,%s))"
                        .formatted(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        var both = new TreeSet<>(ids("", words));
        both.retainAll(
                ids(
                        "&datetime=../..&filter-crs=http://www.opengis.net/def/crs/EPSG/0/3857",
                        filter(margin)));
        return both;
    }

    private TreeSet<String> ids(String more, String words) {
        var ids = new TreeSet<String>();
        json(PARCELS + "/items" + mine("&limit=1000") + words + more)
                .get("features")
                .forEach(feature -> ids.add(feature.get("id").asString()));
        return ids;
    }

    private TreeSet<String> singles(TileAddress address, String words) {
        var ids = new TreeSet<String>();
        for (var layer : MvtReader.layers(tile(address, words))) {
            assertThat(layer.name()).isEqualTo("parcels");
            layer.features().forEach(feature -> ids.add(feature.get("id").toString()));
        }
        return ids;
    }

    private long counted(int zoom, String words) {
        long count = 0;
        for (TileAddress address : tiles(zoom)) {
            for (var layer : MvtReader.layers(tile(address, words))) {
                assertThat(layer.name()).isEqualTo("parcels-summary");
                for (var cell : layer.features()) {
                    count += (long) cell.get("count");
                }
            }
        }
        return count;
    }

    private byte[] tile(TileAddress address, String words) {
        var response =
                get(
                        PARCELS
                                + "/tiles/WebMercatorQuad/%s/%s/%s"
                                        .formatted(
                                                address.matrix(), address.row(), address.column())
                                + mine(words));
        assertThat(response.statusCode()).isIn(200, 204);
        return response.body();
    }

    @Test
    void aMistakeInAFilterIsToldAsForItems() {
        for (var path :
                List.of("/items", "/tiles/WebMercatorQuad/0/0/0", "/tiles/WebMercatorQuad")) {
            var answer = get(PARCELS + path + "?filter=lots+%3E");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(json(answer).get("parameter").asString()).isEqualTo("filter");
        }
        assertThat(get(PARCELS + "/tiles/WebMercatorQuad/0/0/0?limit=3").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theDescriptionOfTilesKeepsTheFilterInTheirAddress() {
        var query = mine(filter("lots = 3"));
        var tileJson = json(PARCELS + "/tiles/WebMercatorQuad" + query + "&f=tilejson");
        var template = local(tileJson.at("/tiles/0").asString());
        var zero = template.replace("{z}", "7").replace("{y}", "75").replace("{x}", "49");
        long count = 0;
        for (var cell : MvtReader.read(get(zero).body()).features()) {
            count += (long) cell.get("count");
        }
        assertThat(count).isEqualTo(ids("", filter("lots = 3")).size()).isPositive();
        var set = json(PARCELS + "/tiles/WebMercatorQuad" + query);
        assertThat(set.get("links").toString()).contains("filter=lots+%3D+3");
    }
}
