package jp.ritchi.ogcapi.features;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.ogcapi.http.RowState;
import jp.ritchi.ogcapi.param.FeatureForm;
import jp.ritchi.text.Text;

/**
 * One feature as it was read.
 *
 * @param json its GeoJSON in UTF-8, without links
 */
public record Item(FeatureForm form, byte[] json, RowState state) {
    /**
     * The feature with its links.
     *
     * @param path of the feature below the base of the service
     */
    public byte[] document(String path, Exchange exchange) {
        var self = path + "?" + exchange.query().with("f", "json");
        var page = path + "?" + exchange.query().with("f", "html");
        var links =
                List.of(
                        new Link("self", Link.GEOJSON, new Text("この文書", "This document"), self),
                        new Link("alternate", Link.HTML, new Text("ページ", "Page"), page),
                        ItemsLinks.collection(form.layer()));
        var members = exchange.json(Map.of("links", exchange.links(links)));
        var document = new ByteArrayOutputStream(json.length + members.length);
        document.write(json, 0, json.length - 1);
        document.write(',');
        document.write(members, 1, members.length - 1);
        return document.toByteArray();
    }
}
