package jp.ritchi.ogcapi.features;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.ogcapi.param.ItemsQuery;
import jp.ritchi.text.Text;

/**
 * A page of features among its neighbours. The links to them keep every parameter of the question
 * and change the offset alone.
 *
 * @param matched how many features match in all
 */
record ItemsLinks(ItemsQuery query, long matched, Exchange exchange) {
    private static final Text SELF = new Text("この文書", "This document");
    private static final Text NEXT = new Text("次のページ", "Next page");
    private static final Text PREVIOUS = new Text("前のページ", "Previous page");
    private static final Text PAGE = new Text("ページ", "Page");
    private static final Text GEOJSON = new Text("GeoJSON", "GeoJSON");

    /** Links of the page in one format, {@code json} or {@code html}. */
    List<Link> of(String format) {
        boolean json = format.equals("json");
        var type = json ? Link.GEOJSON : Link.HTML;
        var links = new ArrayList<Link>();
        links.add(new Link("self", type, SELF, address(query.offset(), format)));
        links.add(
                new Link(
                        "alternate",
                        json ? Link.HTML : Link.GEOJSON,
                        json ? PAGE : GEOJSON,
                        address(query.offset(), json ? "html" : "json")));
        if (query.offset() + query.limit() < matched) {
            links.add(
                    new Link("next", type, NEXT, address(query.offset() + query.limit(), format)));
        }
        if (query.offset() > 0) {
            long before = Math.max(0, query.offset() - query.limit());
            links.add(new Link("prev", type, PREVIOUS, address(before, format)));
        }
        links.add(collection(query.layer()));
        return links;
    }

    static Link collection(Layer layer) {
        return new Link("collection", Link.JSON, layer.title(), "/ogc/collections/" + layer.id());
    }

    private String address(long offset, String format) {
        var path = "/ogc/collections/" + query.layer().id() + "/items?";
        var asked = exchange.query().with("f", format);
        if (offset == 0 && exchange.query().find("offset").isEmpty()) {
            return path + asked.toString();
        }
        return path + asked.with("offset", Long.toString(offset));
    }
}
