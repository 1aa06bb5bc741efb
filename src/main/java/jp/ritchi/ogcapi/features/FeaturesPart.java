package jp.ritchi.ogcapi.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.ogcapi.ApiPart;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.ogcapi.param.FeatureParameters;
import jp.ritchi.ogcapi.param.ItemsParameters;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/**
 * OGC API Features: part 1 (OGC 17-069r4), coordinate systems by part 2 (OGC 18-058r1), filters of
 * items by part 3 (OGC 19-079r2), and the search over all names.
 */
@Component
class FeaturesPart implements ApiPart {
    private static final String CONF = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final String CRS = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs";
    private static final String FILTER = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
    private static final List<String> FILTERING =
            List.of("queryables", "queryables-query-parameters", "filter", "features-filter");
    private static final String SCHEMA = "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/";
    private static final List<String> SCHEMAS =
            List.of(
                    "schemas",
                    "core-roles-features",
                    "returnables-and-receivables",
                    "queryables",
                    "sortables");
    private static final String LANGUAGE = "http://www.opengis.net/spec/cql2/1.0/conf/";
    private static final List<String> CQL2 =
            List.of(
                    "cql2-text",
                    "cql2-json",
                    "basic-cql2",
                    "advanced-comparison-operators",
                    "case-insensitive-comparison",
                    "accent-insensitive-comparison",
                    "basic-spatial-functions",
                    "basic-spatial-functions-plus",
                    "spatial-functions",
                    "temporal-functions",
                    "array-functions",
                    "functions",
                    "property-property",
                    "arithmetic");
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    private final LayerCatalog layers;
    private final ItemsParameters parameters;
    private final FeatureParameters form;

    FeaturesPart(LayerCatalog layers, ItemsParameters parameters, FeatureParameters form) {
        this.layers = layers;
        this.parameters = parameters;
        this.form = form;
    }

    @Override
    public List<String> conformance() {
        var classes =
                new ArrayList<>(
                        List.of(
                                CONF + "core",
                                CONF + "geojson",
                                CONF + "html",
                                CONF + "oas30",
                                CRS));
        FILTERING.forEach(name -> classes.add(FILTER + name));
        SCHEMAS.forEach(name -> classes.add(SCHEMA + name));
        CQL2.forEach(name -> classes.add(LANGUAGE + name));
        return classes;
    }

    @Override
    public List<Link> landingLinks() {
        return List.of(FunctionsController.link());
    }

    @Override
    public List<Link> collectionLinks(Layer layer) {
        var path = "/ogc/collections/" + layer.id();
        var items = new Text("地物", "Features");
        var schema = new Text("スキーマ", "Schema");
        var queryables = new Text("検索に使える属性", "Queryables");
        var sortables = new Text("並べ替えに使える属性", "Sortables");
        return List.of(
                // Without a query: some clients put the id of a feature behind it.
                new Link("items", Link.GEOJSON, items, path + "/items"),
                new Link("items", Link.HTML, items, path + "/items?f=html"),
                new Link(REL + "schema", Link.SCHEMA, schema, path + "/schema?f=json"),
                new Link(REL + "schema", Link.HTML, schema, path + "/schema?f=html"),
                new Link(REL + "queryables", Link.SCHEMA, queryables, path + "/queryables?f=json"),
                new Link(REL + "queryables", Link.HTML, queryables, path + "/queryables?f=html"),
                new Link(REL + "sortables", Link.SCHEMA, sortables, path + "/sortables?f=json"),
                new Link(REL + "sortables", Link.HTML, sortables, path + "/sortables?f=html"));
    }

    /**
     * Items have a path of their own for each collection, because its attributes are parameters.
     */
    @Override
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        operations.add(schema("schema", "getSchema", new Text("属性のスキーマ", "Schema")));
        operations.add(schema("queryables", "getQueryables", new Text("検索に使える属性", "Queryables")));
        operations.add(schema("sortables", "getSortables", new Text("並べ替えに使える属性", "Sortables")));
        for (Layer layer : layers.list()) {
            operations.add(items(layer));
            operations.add(item(layer));
        }
        operations.add(FunctionsController.operation());
        operations.add(SearchController.operation());
        return operations;
    }

    private static Operation schema(String name, String id, Text summary) {
        return new Operation(
                "/ogc/collections/{collectionId}/" + name,
                id,
                "Schemas",
                summary,
                List.of(Operation.FORMAT),
                Map.of(Link.SCHEMA, "object", Link.HTML, "page"));
    }

    private Operation items(Layer layer) {
        return new Operation(
                "/ogc/collections/" + layer.id() + "/items",
                "getItems-" + layer.id(),
                layer.id(),
                layer.title(),
                parameters.documents(layer),
                Map.of(Link.GEOJSON, "featureCollection", Link.HTML, "page"));
    }

    private Operation item(Layer layer) {
        return new Operation(
                "/ogc/collections/" + layer.id() + "/items/{featureId}",
                "getItem-" + layer.id(),
                layer.id(),
                layer.title(),
                form.documents(),
                Map.of(Link.GEOJSON, "feature", Link.HTML, "page"));
    }
}
