package jp.ritchi.ogcapi.features;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.CollectionFinder;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Format;
import jp.ritchi.ogcapi.http.Link;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the attributes of a collection are, and which can be asked for by value or sorted by. */
@RestController
class SchemaController {
    private final CollectionFinder collections;
    private final Receivables receivables;

    SchemaController(CollectionFinder collections, Receivables receivables) {
        this.collections = collections;
        this.receivables = receivables;
    }

    @GetMapping("/ogc/collections/{collectionId}/schema")
    void schema(@PathVariable String collectionId, Exchange exchange) {
        var layer = collections.get(collectionId);
        var schema = new LayerSchema(layer, exchange.locale(), receivables);
        answer(layer, schema.returnables(address(layer, "schema", exchange)), exchange);
    }

    @GetMapping("/ogc/collections/{collectionId}/queryables")
    void queryables(@PathVariable String collectionId, Exchange exchange) {
        var layer = collections.get(collectionId);
        var schema = new LayerSchema(layer, exchange.locale(), receivables);
        answer(layer, schema.queryables(address(layer, "queryables", exchange)), exchange);
    }

    @GetMapping("/ogc/collections/{collectionId}/sortables")
    void sortables(@PathVariable String collectionId, Exchange exchange) {
        var layer = collections.get(collectionId);
        var schema = new LayerSchema(layer, exchange.locale(), receivables);
        answer(layer, schema.sortables(address(layer, "sortables", exchange)), exchange);
    }

    private static String address(Layer layer, String name, Exchange exchange) {
        return exchange.base() + "/ogc/collections/" + layer.id() + "/" + name;
    }

    private static void answer(Layer layer, Map<String, Object> schema, Exchange exchange) {
        exchange.query().allowOnly(Set.of("f"));
        var format = exchange.format();
        if (exchange.unchanged("schema")) {
            return;
        }
        if (format == Format.HTML) {
            exchange.sendPage("schema", page(layer, schema));
        } else {
            exchange.sendJson(Link.SCHEMA, schema);
        }
    }

    private static Map<String, Object> page(Layer layer, Map<String, Object> schema) {
        var properties = (Map<?, ?>) Objects.requireNonNull(schema.get("properties"));
        List<Map<String, Object>> rows =
                properties.entrySet().stream()
                        .map(entry -> row(entry.getKey(), (Map<?, ?>) entry.getValue()))
                        .toList();
        return Map.of("collection", layer.id(), "title", schema.get("title"), "rows", rows);
    }

    private static Map<String, Object> row(Object name, Map<?, ?> property) {
        return Map.of(
                "name", name,
                "title", shown(property, "title"),
                "type", shown(property, "type"),
                "format", shown(property, "format"),
                "unit", shown(property, "x-ogc-unit"),
                "role", shown(property, "x-ogc-role"),
                "values", shown(property, "enum"));
    }

    private static String shown(Map<?, ?> property, String key) {
        var value = property.get(key);
        if (value instanceof List<?> values) {
            return String.join(", ", values.stream().map(String::valueOf).toList());
        }
        return value == null ? "" : value.toString();
    }
}
