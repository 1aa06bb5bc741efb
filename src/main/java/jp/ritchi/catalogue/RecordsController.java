package jp.ritchi.catalogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Format;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.ogcapi.http.Query;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of the sources: the collection, its records, and one record. */
@RestController
class RecordsController {
    private final SourcesCollection collection;
    private final SourceReads reads;

    RecordsController(SourcesCollection collection, SourceReads reads) {
        this.collection = collection;
        this.reads = reads;
    }

    @GetMapping("/ogc/collections/sources")
    void collection(Exchange exchange) {
        exchange.query().allowOnly(Set.of("f"));
        var format = exchange.format();
        if (exchange.unchanged(collection.stamp())) {
            return;
        }
        var body = collection.describe(exchange);
        if (format == Format.HTML) {
            exchange.sendPage("catalogue", body);
        } else {
            exchange.sendJson(Link.JSON, body);
        }
    }

    @GetMapping("/ogc/collections/sources/items")
    void records(Exchange exchange) {
        var query = RecordQuery.of(exchange.query());
        var format = exchange.format();
        var sources = reads.list();
        if (exchange.unchanged(SourcesCollection.stamp(sources))) {
            return;
        }
        var matched = sources.stream().filter(query.wanted()).toList();
        var page = matched.stream().skip(query.offset()).limit(query.limit()).toList();
        var name = format == Format.HTML ? "html" : "json";
        var links = links(query, matched.size(), name, exchange);
        if (format == Format.HTML) {
            var model = page(page, matched.size(), query, exchange);
            model.put("pages", turning(links, exchange));
            exchange.sendPage("records", model);
            return;
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "FeatureCollection");
        body.put("features", page.stream().map(one -> RecordJson.of(one, exchange)).toList());
        body.put("numberMatched", matched.size());
        body.put("numberReturned", page.size());
        body.put("timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        body.put("links", exchange.links(links));
        sendGeoJson(body, exchange);
    }

    private static void sendGeoJson(Map<String, Object> body, Exchange exchange) {
        exchange.header("Content-Crs", "<" + SourcesCollection.CRS84 + ">");
        exchange.sendJson(Link.GEOJSON, body);
    }

    @GetMapping("/ogc/collections/sources/items/{recordId}")
    void record(@PathVariable String recordId, Exchange exchange) {
        exchange.query().allowOnly(Set.of("f", "crs"));
        RecordQuery.requireCrs84(exchange.query());
        var format = exchange.format();
        var source =
                reads.list().stream()
                        .filter(one -> one.id().equals(recordId))
                        .findFirst()
                        .orElseThrow(RecordsController::missing);
        if (exchange.unchanged(source.toString())) {
            return;
        }
        if (format == Format.HTML) {
            exchange.sendPage("record", RecordPage.of(source, exchange.locale()));
        } else {
            sendGeoJson(RecordJson.of(source, exchange), exchange);
        }
    }

    private static LinkedHashMap<String, Object> page(
            List<Source> page, int matched, RecordQuery query, Exchange exchange) {
        var model = new LinkedHashMap<String, Object>();
        model.put(
                "records",
                page.stream().map(one -> RecordPage.of(one, exchange.locale())).toList());
        model.put("title", SourcesCollection.TITLE.in(exchange.locale()));
        model.put("matched", matched);
        model.put("first", page.isEmpty() ? 0 : query.offset() + 1);
        model.put("last", page.isEmpty() ? 0 : query.offset() + page.size());
        return model;
    }

    private static List<Map<String, Object>> turning(List<Link> links, Exchange exchange) {
        return links.stream()
                .filter(link -> link.rel().equals("next") || link.rel().equals("prev"))
                .map(exchange::pageLink)
                .toList();
    }

    private static List<Link> links(
            RecordQuery query, int matched, String format, Exchange exchange) {
        boolean json = format.equals("json");
        var type = json ? Link.GEOJSON : Link.HTML;
        var asked = exchange.query().with("f", format);
        int offset = query.offset();
        var links = new ArrayList<Link>();
        links.add(new Link("self", type, SELF, address(asked, offset)));
        var other = exchange.query().with("f", json ? "html" : "json");
        var otherType = json ? Link.HTML : Link.GEOJSON;
        links.add(new Link("alternate", otherType, OTHER, address(other, offset)));
        if (offset + (long) query.limit() < matched) {
            links.add(new Link("next", type, NEXT, address(asked, offset + query.limit())));
        }
        if (offset > 0) {
            int before = Math.max(0, offset - query.limit());
            links.add(new Link("prev", type, PREVIOUS, address(asked, before)));
        }
        links.add(
                new Link("collection", Link.JSON, SourcesCollection.TITLE, RecordJson.COLLECTION));
        return links;
    }

    private static String address(Query asked, int offset) {
        var page = offset == 0 ? asked : asked.with("offset", Integer.toString(offset));
        return RecordJson.COLLECTION + "/items?" + page;
    }

    private static RequestProblem missing() {
        return RequestProblem.notFound(
                "no-such-record",
                "この出典はありません。/ogc/collections/sources/items で一覧を確かめてください。",
                "There is no such source. See /ogc/collections/sources/items.");
    }

    private static final Text SELF = new Text("この文書", "This document");
    private static final Text OTHER = new Text("別の形式", "Another format");
    private static final Text NEXT = new Text("次のページ", "Next page");
    private static final Text PREVIOUS = new Text("前のページ", "Previous page");
}
