package jp.ritchi.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ogcapi.OtherCollection;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** The catalogue of the sources as a collection of records. */
@Component
class SourcesCollection implements OtherCollection {
    static final Text TITLE = new Text("出典の目録", "Sources");

    private static final Text DESCRIPTION =
            new Text(
                    "地図の情報がどの文書・データから来たか。発行者、利用条件、出典表示と、使っているコレクション。",
                    "The documents and data sets that the information on the map comes from: publisher,"
                            + " licence, attribution, and the collections that use them.");
    private static final String RECORD_COLLECTION =
            "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/record-collection";
    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private final SourceReads reads;

    SourcesCollection(SourceReads reads) {
        this.reads = reads;
    }

    @Override
    public String stamp() {
        return stamp(reads.list());
    }

    /** Says everything that records say, so that two equal ones make equal answers. */
    static String stamp(List<Source> sources) {
        return sources.toString();
    }

    @Override
    public Map<String, Object> describe(Exchange exchange) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", "sources");
        json.put("type", "Collection");
        json.put("title", TITLE.in(exchange.locale()));
        json.put("description", DESCRIPTION.in(exchange.locale()));
        json.put("itemType", "record");
        json.put("conformsTo", List.of(RECORD_COLLECTION));
        json.put("crs", List.of(CRS84));
        json.put("extent", extent());
        var path = RecordJson.COLLECTION;
        var items = path + "/items";
        json.put(
                "links",
                exchange.links(
                        List.of(
                                new Link("self", Link.JSON, TITLE, path + "?f=json"),
                                new Link("alternate", Link.HTML, TITLE, path + "?f=html"),
                                new Link("items", Link.GEOJSON, TITLE, items + "?f=json"),
                                new Link("items", Link.HTML, TITLE, items + "?f=html"))));
        return json;
    }

    private Map<String, Object> extent() {
        var extent = new LinkedHashMap<String, Object>();
        var boxes = new ArrayList<List<Double>>();
        reads.list().stream()
                .map(Source::bbox)
                .filter(java.util.Objects::nonNull)
                .forEach(boxes::add);
        boxes.stream()
                .reduce(
                        (a, b) ->
                                List.of(
                                        Math.min(a.get(0), b.get(0)),
                                        Math.min(a.get(1), b.get(1)),
                                        Math.max(a.get(2), b.get(2)),
                                        Math.max(a.get(3), b.get(3))))
                .ifPresent(
                        box -> extent.put("spatial", Map.of("bbox", List.of(box), "crs", CRS84)));
        return extent;
    }
}
