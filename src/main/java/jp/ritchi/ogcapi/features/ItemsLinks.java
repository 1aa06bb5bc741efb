package jp.ritchi.ogcapi.features;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.ogcapi.http.Query;
import jp.ritchi.ogcapi.param.ItemsQuery;
import jp.ritchi.ogcapi.param.Position;
import jp.ritchi.text.Text;

/**
 * A page of features among its neighbours. The links to them keep every parameter of the question
 * and name the place where the neighbour begins, so that a change of other rows moves nothing from
 * one page to another.
 */
record ItemsLinks(ItemsQuery query, Exchange exchange) {
    private static final Text SELF = new Text("この文書", "This document");
    private static final Text NEXT = new Text("次のページ", "Next page");
    private static final Text PREVIOUS = new Text("前のページ", "Previous page");
    private static final Text FIRST = new Text("最初のページ", "First page");
    private static final Text PAGE = new Text("ページ", "Page");
    private static final Text GEOJSON = new Text("GeoJSON", "GeoJSON");

    /**
     * Links of the page in one format, {@code json} or {@code html}.
     *
     * @param shown what the page holds; of a long page, the first features and the last place
     */
    List<Link> of(String format, Block shown) {
        boolean json = format.equals("json");
        var type = json ? Link.GEOJSON : Link.HTML;
        var links = new ArrayList<Link>();
        links.add(new Link("self", type, SELF, address(asked(format))));
        links.add(
                new Link(
                        "alternate",
                        json ? Link.HTML : Link.GEOJSON,
                        json ? PAGE : GEOJSON,
                        address(asked(json ? "html" : "json"))));
        boolean cameBack = query.position().filter(Position::backward).isPresent();
        boolean cameOn = query.position().isPresent() && !cameBack || query.offset() > 0;
        if (cameBack || shown.more()) {
            shown.after().ifPresent(place -> links.add(page("next", type, NEXT, format, place)));
        }
        if (cameBack ? shown.more() : cameOn) {
            shown.before()
                    .ifPresent(place -> links.add(page("prev", type, PREVIOUS, format, place)));
        }
        if (cameBack || cameOn) {
            links.add(new Link("first", type, FIRST, address(start(format))));
        }
        links.add(collection(query.layer()));
        return links;
    }

    static Link collection(Layer layer) {
        return new Link("collection", Link.JSON, layer.title(), "/ogc/collections/" + layer.id());
    }

    private Link page(String rel, String type, Text title, String format, Position place) {
        var at = start(format).with("cursor", query.cursor(place));
        return new Link(rel, type, title, address(at));
    }

    private Query asked(String format) {
        return exchange.query().with("f", format);
    }

    private Query start(String format) {
        return asked(format).without("cursor").without("offset");
    }

    private String address(Query asked) {
        return "/ogc/collections/" + query.layer().id() + "/items?" + asked;
    }
}
