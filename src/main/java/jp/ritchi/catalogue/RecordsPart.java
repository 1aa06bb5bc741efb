package jp.ritchi.catalogue;

import java.util.List;
import java.util.Map;
import jp.ritchi.ogcapi.ApiPart;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** OGC API Records 1.0 (OGC 20-004r1) for the catalogue of the sources. */
@Component
class RecordsPart implements ApiPart {
    private static final String TAG = "Records";
    private static final String CONF = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/";
    private static final String CATALOGS = "http://www.opengis.net/def/rel/ogc/1.0/ogc-catalog";

    @Override
    public List<String> conformance() {
        return List.of(
                CONF + "record-core",
                CONF + "record-collection",
                CONF + "record-core-query-parameters",
                CONF + "records-api",
                CONF + "json",
                CONF + "html",
                CONF + "oas30");
    }

    @Override
    public List<Link> landingLinks() {
        return List.of(
                new Link(CATALOGS, Link.JSON, SourcesCollection.TITLE, RecordJson.COLLECTION));
    }

    @Override
    public List<Operation> operations() {
        var items = RecordJson.COLLECTION + "/items";
        return List.of(
                Operation.document(
                        RecordJson.COLLECTION,
                        "describeSources",
                        TAG,
                        SourcesCollection.TITLE,
                        "collection"),
                new Operation(
                        items,
                        "getSources",
                        TAG,
                        new Text("出典の一覧", "Sources that match"),
                        parameters(),
                        Map.of(Link.GEOJSON, "featureCollection", Link.HTML, "page")),
                new Operation(
                        items + "/{recordId}",
                        "getSource",
                        TAG,
                        new Text("一つの出典", "One source"),
                        List.of(CRS, Operation.FORMAT),
                        Map.of(Link.GEOJSON, "feature", Link.HTML, "page")));
    }

    private static List<Map<String, Object>> parameters() {
        var text = Map.<String, Object>of("type", "string");
        var texts = Map.<String, Object>of("type", "array", "items", text, "minItems", 1);
        var number = Map.<String, Object>of("type", "number");
        var box =
                Map.<String, Object>of(
                        "type", "array", "items", number, "minItems", 4, "maxItems", 6);
        var limit =
                Map.<String, Object>of(
                        "type",
                        "integer",
                        "minimum",
                        1,
                        "maximum",
                        RecordQuery.MAX_LIMIT,
                        "default",
                        RecordQuery.DEFAULT_LIMIT);
        var offset = Map.<String, Object>of("type", "integer", "minimum", 0, "default", 0);
        return List.of(
                of("q", "含まれる語。コンマはどれか、空白はその順", "Words to find; commas mean any of them", texts),
                of("bbox", "使われている範囲", "Where it is used: west,south,east,north", box),
                of("datetime", "発行日", "Day of publication, or start/end", text),
                of("type", "種類（dataset）", "Kind of resource (dataset)", texts),
                of("externalIds", "文書の名前", "Names of documents", texts),
                of("ids", "出典の id", "Ids of sources", texts),
                of("limit", "1 ページの数", "Records in a page", limit),
                of("offset", "飛ばす数", "Records to skip", offset),
                CRS,
                of("bbox-crs", "bbox の座標参照系（CRS84）", "System of bbox (CRS84)", text),
                Operation.FORMAT);
    }

    private static final Map<String, Object> CRS =
            of(
                    "crs",
                    "座標参照系（CRS84）",
                    "Coordinate reference system (CRS84)",
                    Map.of("type", "string"));

    private static Map<String, Object> of(
            String name, String ja, String en, Map<String, Object> schema) {
        return Operation.parameter(name, new Text(ja, en), schema);
    }
}
