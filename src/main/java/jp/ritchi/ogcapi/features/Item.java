package jp.ritchi.ogcapi.features;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.ogcapi.http.RowState;
import jp.ritchi.text.Text;

/**
 * One feature as it was read.
 *
 * @param text its GeoJSON, without links
 */
public record Item(Layer layer, String text, RowState state) {
    /**
     * The feature with its links.
     *
     * @param path of the feature below the base of the service
     */
    public byte[] document(String path, Exchange exchange) {
        var links =
                List.of(
                        new Link(
                                "self",
                                Link.GEOJSON,
                                new Text("この文書", "This document"),
                                path + "?f=json"),
                        new Link("alternate", Link.HTML, new Text("ページ", "Page"), path + "?f=html"),
                        ItemsLinks.collection(layer));
        var members = exchange.json(Map.of("links", exchange.links(links)));
        var told = new String(members, StandardCharsets.UTF_8);
        return (text.substring(0, text.length() - 1) + "," + told.substring(1))
                .getBytes(StandardCharsets.UTF_8);
    }
}
