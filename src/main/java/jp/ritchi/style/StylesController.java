package jp.ritchi.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.CollectionFinder;
import jp.ritchi.ogcapi.Extents;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Format;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The styles of the whole service and of each collection, one of each so far. */
@RestController
class StylesController {
    private final CollectionFinder collections;
    private final LayerStyles styles;
    private final LayerReads reads;
    private final Extents extents;

    StylesController(
            CollectionFinder collections, LayerStyles styles, LayerReads reads, Extents extents) {
        this.collections = collections;
        this.styles = styles;
        this.reads = reads;
        this.extents = extents;
    }

    @GetMapping({"/ogc/styles", "/ogc/collections/{collectionId}/styles"})
    void list(@PathVariable(required = false) @Nullable String collectionId, Exchange exchange) {
        var set = set(collectionId);
        exchange.query().allowOnly(Set.of("f"));
        var format = exchange.format();
        if (exchange.unchanged("styles")) {
            return;
        }
        var self = set.base() + "/styles";
        var body = new LinkedHashMap<String, Object>();
        body.put("default", StyleSet.ID);
        body.put("styles", List.of(set.summary(exchange)));
        body.put(
                "links",
                exchange.links(
                        List.of(
                                new Link("self", Link.JSON, StylesPart.TITLE, self + "?f=json"),
                                new Link(
                                        "alternate",
                                        Link.HTML,
                                        StylesPart.TITLE,
                                        self + "?f=html"))));
        if (format == Format.HTML) {
            exchange.sendPage("styles", body);
        } else {
            exchange.sendJson(Link.JSON, body);
        }
    }

    @GetMapping({"/ogc/styles/{styleId}", "/ogc/collections/{collectionId}/styles/{styleId}"})
    void one(
            @PathVariable(required = false) @Nullable String collectionId,
            @PathVariable String styleId,
            Exchange exchange) {
        var set = checked(set(collectionId), styleId);
        exchange.query().allowOnly(Set.of("f"));
        var asked = exchange.query().find("f").orElse("");
        if (!asked.equals("mapbox") && exchange.format() == Format.HTML) {
            page(set, collectionId == null ? null : collections.get(collectionId), exchange);
        } else if (!exchange.unchanged("style")) {
            exchange.sendJson(StyleSet.MEDIA_TYPE, set.stylesheet(exchange));
        }
    }

    private void page(StyleSet set, @Nullable Layer layer, Exchange exchange) {
        var stamp = layer == null ? "style" : reads.stamp(layer.id());
        if (exchange.unchanged(stamp)) {
            return;
        }
        var bbox = layer == null ? null : extents.of(layer, stamp).bbox();
        var model = new LinkedHashMap<>(set.described(exchange));
        model.put("map", StylePreview.of(set.path(), bbox));
        exchange.sendPage("style", model);
    }

    @GetMapping({
        "/ogc/styles/{styleId}/metadata",
        "/ogc/collections/{collectionId}/styles/{styleId}/metadata"
    })
    void metadata(
            @PathVariable(required = false) @Nullable String collectionId,
            @PathVariable String styleId,
            Exchange exchange) {
        var set = checked(set(collectionId), styleId);
        exchange.query().allowOnly(Set.of("f"));
        var format = exchange.format();
        if (exchange.unchanged("style")) {
            return;
        }
        Map<String, Object> body = set.described(exchange);
        if (format == Format.HTML) {
            exchange.sendPage("style", body);
        } else {
            exchange.sendJson(Link.JSON, body);
        }
    }

    private StyleSet set(@Nullable String collectionId) {
        if (collectionId == null) {
            return new StyleSet("/ogc", WHOLE, WHOLE_TEXT, styles.list(), true);
        }
        var layer = collections.get(collectionId);
        var base = "/ogc/collections/" + layer.id();
        var parts = List.of(styles.get(layer));
        return new StyleSet(base, layer.title(), layer.description(), parts, false);
    }

    private static StyleSet checked(StyleSet set, String styleId) {
        if (!styleId.equals(StyleSet.ID)) {
            throw RequestProblem.notFound(
                    "no-such-style",
                    "このスタイルはありません。" + set.base() + "/styles で一覧を確かめてください。",
                    "There is no such style. See " + set.base() + "/styles.");
        }
        return set;
    }

    private static final Text WHOLE = new Text("地図全体", "The whole map");
    private static final Text WHOLE_TEXT =
            new Text(
                    "このサービスの地図が使っているスタイルです。どのレイヤーも入っていて、初めに隠すものは隠れています。",
                    "The style in which this service draws its own map: every layer, those hidden that"
                            + " the map hides at first.");
}
