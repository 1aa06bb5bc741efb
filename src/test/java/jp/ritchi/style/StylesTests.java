package jp.ritchi.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Requirements of OGC 20-009 "core" and "mapbox-styles", and that the styles can be drawn. */
class StylesTests extends ServedTest {
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/styles";
    private static final String MAPBOX = "application/vnd.mapbox.style+json";

    @Autowired private LayerCatalog layers;

    @Test
    void theServiceAndEveryCollectionLinkToTheirStyles() {
        assertThat(local(href(json("/ogc?f=json"), REL))).isEqualTo("/ogc/styles?f=json");
        for (JsonNode collection : json("/ogc/collections").get("collections")) {
            if (collection.get("itemType").asString().equals("feature")) {
                var list = json(local(href(collection, REL)));
                assertThat(list.get("styles")).hasSize(1);
                assertThat(list.get("default")).isEqualTo(list.get("styles").get(0).get("id"));
            }
        }
    }

    @Test
    void aStyleInTheListLeadsToItsStylesheetItsMetadataAndItsPage() {
        for (String base : new String[] {"/ogc", "/ogc/collections/interchanges"}) {
            var style = json(base + "/styles").get("styles").get(0);
            var sheet = get(local(href(style, "stylesheet")));
            assertThat(sheet.statusCode()).isEqualTo(200);
            assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith(MAPBOX);
            assertThat(sheet.headers().firstValue("Content-Language")).contains("ja");
            var metadata = json(local(href(style, "describedby")));
            assertThat(metadata.get("id")).isEqualTo(style.get("id"));
            assertThat(metadata.get("scope").asString()).isEqualTo("style");
            assertThat(href(metadata.get("stylesheets").get(0).get("link")))
                    .isEqualTo(href(style, "stylesheet"));
            assertThat(text(local(href(style, "alternate")))).contains("<html", "class=\"map\"");
        }
    }

    @Test
    void negotiationAndUnknownStylesFollowTheRulesOfTheRest() {
        var path = "/ogc/collections/fabs/styles/default";
        assertThat(get(path).headers().firstValue("Content-Type").orElseThrow()).startsWith(MAPBOX);
        assertThat(get(path, "Accept", MAPBOX).headers().firstValue("Content-Type").orElseThrow())
                .startsWith(MAPBOX);
        assertThat(text(path, "Accept", "text/html")).contains("<html");
        assertThat(get(path + "?f=sld").statusCode()).isEqualTo(400);
        assertThat(get(path + "?x=1").statusCode()).isEqualTo(400);
        assertThat(get("/ogc/collections/fabs/styles/night").statusCode()).isEqualTo(404);
        assertThat(get("/ogc/collections/none/styles").statusCode()).isEqualTo(404);
        assertThat(get("/ogc/sprites/other.png").statusCode()).isEqualTo(404);
        var tag = get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void theWholeMapHoldsEveryLayerInItsOrderAndHidesWhatTheMapHidesAtFirst() {
        var style = json("/ogc/styles/default?f=mapbox");
        var sources = new HashSet<String>(style.get("sources").propertyNames());
        assertThat(sources).isEqualTo(Set.copyOf(layers.list().stream().map(Layer::id).toList()));
        var told = style.get("metadata").get("ritchi:collections");
        int order = Integer.MIN_VALUE;
        for (JsonNode layer : style.get("layers")) {
            var collection = told.get(layer.get("source").asString());
            assertThat(collection.get("order").asInt()).isGreaterThanOrEqualTo(order);
            order = collection.get("order").asInt();
            boolean hidden = layer.at("/layout/visibility").asString("").equals("none");
            assertThat(hidden).isNotEqualTo(collection.get("shown").asBoolean());
        }
        var alone = json("/ogc/collections/parcel-screenings/styles/default").get("layers");
        assertThat(alone).noneMatch(layer -> layer.at("/layout/visibility").isString());
    }

    @Test
    void aStyleReadsTheTilesOfItsCollectionFromTheServiceItself() {
        var tiles =
                json("/ogc/collections/fabs/styles/default").at("/sources/fabs/tiles/0").asString();
        rows.fab("seen", 130, 32);
        var tile = local(tiles).replace("{z}/{y}/{x}", "6/25/55");
        assertThat(get(tile).statusCode()).isEqualTo(200);
    }

    @Test
    void thePicturesThatStylesNameLieInTheSpriteAndAreDrawn() throws IOException {
        var style = json("/ogc/styles/default?f=mapbox");
        var named = new TreeSet<String>();
        var names = json("/ogc/sprites/ritchi.json").propertyNames();
        for (JsonNode layer : style.get("layers")) {
            collect(layer.at("/layout/icon-image"), names, named);
            collect(layer.at("/paint/fill-pattern"), names, named);
        }
        named.add("ritchi-other");
        assertThat(named).containsExactlyInAnyOrderElementsOf(names);
        for (String fine : new String[] {"", "@2x"}) {
            var sprite = local(style.get("sprite").asString()) + fine;
            var index = json(sprite + ".json");
            var image = ImageIO.read(new ByteArrayInputStream(get(sprite + ".png").body()));
            for (var entry : index.properties()) {
                assertThat(painted(image, entry.getValue())).as(entry.getKey()).isBetween(5, 95);
            }
        }
    }

    /** Texts of an expression that are pictures. */
    private static void collect(JsonNode value, Iterable<String> names, Set<String> found) {
        for (String name : names) {
            if (value.isString() && value.asString().equals(name)) {
                found.add(name);
            }
        }
        value.forEach(part -> collect(part, names, found));
    }

    /** Per cent of the pixels that are not clear. */
    private static int painted(BufferedImage image, JsonNode place) {
        int x = place.get("x").asInt();
        int y = place.get("y").asInt();
        int side = place.get("width").asInt();
        int seen = 0;
        for (int at = 0; at < side * side; at++) {
            if (image.getRGB(x + at % side, y + at / side) >>> 24 > 0) {
                seen++;
            }
        }
        return 100 * seen / (side * side);
    }

    private static String href(JsonNode body, String rel) {
        for (JsonNode link : body.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return href(link);
            }
        }
        throw new AssertionError("No link " + rel + " in " + body);
    }

    private static String href(JsonNode link) {
        return link.get("href").asString();
    }
}
