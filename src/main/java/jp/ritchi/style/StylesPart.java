package jp.ritchi.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.ApiPart;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** OGC API Styles (draft OGC 20-009), reading only, in the encoding of MapLibre. */
@Component
class StylesPart implements ApiPart {
    static final Text TITLE = new Text("スタイル", "Styles");

    private static final String TAG = "Styles";
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/styles";

    /** The number that implementations of the draft use. */
    private static final String CONF = "http://www.opengis.net/spec/ogcapi-styles-1/0.0/conf/";

    @Override
    public List<String> conformance() {
        return List.of(CONF + "core", CONF + "html", CONF + "mapbox-styles");
    }

    @Override
    public List<Link> landingLinks() {
        return links("/ogc");
    }

    @Override
    public List<Link> collectionLinks(Layer layer) {
        return links("/ogc/collections/" + layer.id());
    }

    private static List<Link> links(String base) {
        return List.of(
                new Link(REL, Link.JSON, TITLE, base + "/styles?f=json"),
                new Link(REL, Link.HTML, TITLE, base + "/styles?f=html"));
    }

    @Override
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        operations.addAll(of("/ogc", "", new Text("地図全体", "the whole map")));
        operations.addAll(
                of(
                        "/ogc/collections/{collectionId}",
                        "Collection",
                        new Text("コレクション", "a collection")));
        operations.add(
                new Operation(
                        "/ogc/sprites/{file}",
                        "getSprite",
                        TAG,
                        new Text("スタイルが使う記号の画像", "Pictures that the styles use"),
                        List.of(),
                        Map.of("image/png", "tile", Link.JSON, "object")));
        return operations;
    }

    private static List<Operation> of(String base, String name, Text what) {
        var styles = base + "/styles";
        return List.of(
                Operation.document(
                        styles,
                        "get" + name + "Styles",
                        TAG,
                        new Text(what.ja() + "のスタイルの一覧", "Styles of " + what.en()),
                        "styles"),
                new Operation(
                        styles + "/{styleId}",
                        "get" + name + "Style",
                        TAG,
                        new Text(what.ja() + "のスタイル", "A style of " + what.en()),
                        List.of(FORMAT),
                        Map.of(StyleSet.MEDIA_TYPE, "object", Link.HTML, "page")),
                Operation.document(
                        styles + "/{styleId}/metadata",
                        "get" + name + "StyleMetadata",
                        TAG,
                        new Text(what.ja() + "のスタイルの説明", "Metadata of a style of " + what.en()),
                        "styleMetadata"));
    }

    private static final Map<String, Object> FORMAT =
            Operation.parameter(
                    "f",
                    new Text("mapbox か html。", "mapbox or html."),
                    Map.of("type", "string", "enum", List.of("mapbox", "json", "html")));

    @Override
    public Map<String, Object> schemas() {
        var text = Map.of("type", "string");
        Map<String, Object> links =
                Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/link"));
        var entry =
                object(List.of("id", "links"), Map.of("id", text, "title", text, "links", links));
        var list = Map.of("type", "array", "items", entry);
        var metadata = new LinkedHashMap<String, Object>();
        for (String member : List.of("id", "title", "description", "scope", "license")) {
            metadata.put(member, text);
        }
        var objects = Map.of("type", "array", "items", Map.of("type", "object"));
        metadata.put("stylesheets", objects);
        metadata.put("layers", objects);
        metadata.put("links", links);
        return Map.of(
                "styles",
                object(List.of("styles"), Map.of("default", text, "styles", list, "links", links)),
                "styleMetadata",
                object(List.of("id"), metadata));
    }

    private static Map<String, Object> object(
            List<String> required, Map<String, Object> properties) {
        return Map.of("type", "object", "required", required, "properties", properties);
    }
}
