package jp.ritchi.ogcapi.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.param.SortOrder;
import jp.ritchi.text.Text;

/**
 * JSON Schema 2020-12 of a layer: the logical schema of OGC API Features part 5 (OGC 23-058), and
 * its subsets that can be asked for by value and sorted by.
 */
final class LayerSchema {
    private static final Map<String, String> ROLES =
            Map.of(
                    "valid_from", "primary-interval-start",
                    "valid_to", "primary-interval-end");

    private static final Text GEOMETRY = new Text("図形", "Geometry");

    private final Layer layer;
    private final Locale locale;
    private final Receivables receivables;

    LayerSchema(Layer layer, Locale locale, Receivables receivables) {
        this.layer = layer;
        this.locale = locale;
        this.receivables = receivables;
    }

    /** What features have, and with {@code readOnly} and {@code required} what can be written. */
    Map<String, Object> returnables(String address) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", id());
        properties.put("geometry", geometry());
        for (Attribute attribute : layer.attributes()) {
            var property = property(attribute);
            property.putAll(receivables.of(layer, attribute));
            properties.put(attribute.name(), property);
        }
        var schema = document(address, properties);
        var required = receivables.required(layer);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    Map<String, Object> queryables(String address) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("geometry", geometry());
        for (Attribute attribute : layer.queryables()) {
            properties.put(attribute.name(), property(attribute));
        }
        return document(address, properties);
    }

    /** What {@code sortby} takes. */
    Map<String, Object> sortables(String address) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", id());
        SortOrder.sortables(layer).forEach(a -> properties.put(a.name(), property(a)));
        return document(address, properties);
    }

    private static Map<String, Object> id() {
        return Map.of("type", "string", "x-ogc-role", "id", "title", "id", "readOnly", true);
    }

    private Map<String, Object> document(String address, Map<String, Object> properties) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", address);
        schema.put("type", "object");
        schema.put("title", layer.title().in(locale));
        schema.put("description", layer.description().in(locale));
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> geometry() {
        var format =
                layer.geometryTypes().size() > 1
                        ? "geometry-any"
                        : switch (layer.geometryType()) {
                            case POINT -> "geometry-point";
                            case LINE -> "geometry-linestring-or-multilinestring";
                            case POLYGON -> "geometry-polygon-or-multipolygon";
                        };
        return Map.of(
                "x-ogc-role", "primary-geometry", "format", format, "title", GEOMETRY.in(locale));
    }

    private Map<String, Object> property(Attribute attribute) {
        var property = new LinkedHashMap<String, Object>();
        property.put("title", attribute.title().in(locale));
        property.put("type", attribute.type().schemaType());
        var format = attribute.type().schemaFormat();
        if (format != null) {
            property.put("format", format);
        }
        var unit = attribute.unit();
        if (unit != null) {
            property.put("x-ogc-unit", unit);
        }
        var role = ROLES.get(attribute.name());
        if (role != null) {
            property.put("x-ogc-role", role);
        }
        if (!attribute.codes().isEmpty()) {
            property.put("enum", new ArrayList<>(attribute.codes().keySet()));
        }
        return property;
    }
}
