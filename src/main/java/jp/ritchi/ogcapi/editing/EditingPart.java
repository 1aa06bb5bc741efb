package jp.ritchi.ogcapi.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.ogcapi.ApiPart;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.editing.Submission.Way;
import jp.ritchi.ogcapi.features.Receivables;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * OGC API Features part 4 (OGC 20-002, draft of 2026): create, replace, update and delete, with
 * optimistic locking by entity tags and by dates, and preferences.
 */
@Component
class EditingPart implements ApiPart {
    private static final String CONF = "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/";

    /** Where newer drafts have put the classes that are not about features alone. */
    private static final String COMMON = "http://www.opengis.net/spec/ogcapi-common-5/1.0/conf/";

    private static final List<String> CLASSES =
            List.of(
                    "create-replace-delete",
                    "update",
                    "optimistic-locking-etags",
                    "optimistic-locking-timestamps",
                    "return-resource-representation-in-response",
                    "handling");
    private static final String COLLECTIONS = "/ogc/collections/";
    private static final String ID = "/{featureId}";

    private final LayerCatalog layers;
    private final Receivables receivables;

    EditingPart(LayerCatalog layers, Receivables receivables) {
        this.layers = layers;
        this.receivables = receivables;
    }

    @Override
    public List<String> conformance() {
        var classes = new ArrayList<String>();
        classes.add(CONF + "features");
        for (var name : CLASSES) {
            classes.add(CONF + name);
            classes.add(COMMON + name);
        }
        return classes;
    }

    @Override
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (Layer layer : layers.list()) {
            operations.add(options(layer, ""));
            operations.add(options(layer, ID));
            if (receivables.isWritable(layer)) {
                operations.add(write(layer, "POST", Way.CREATE, created()));
                operations.add(write(layer, "PUT", Way.REPLACE, changed()));
                operations.add(write(layer, "PATCH", Way.UPDATE, changed()));
                operations.add(delete(layer));
            }
        }
        return operations;
    }

    @Override
    public Map<String, Object> schemas() {
        var schemas = new TreeMap<String, Object>();
        for (Layer layer : layers.list()) {
            if (receivables.isWritable(layer)) {
                var properties = properties(layer);
                schemas.put("new-" + layer.id(), feature(properties, receivables.required(layer)));
                schemas.put("patch-" + layer.id(), feature(properties, null));
            }
        }
        return schemas;
    }

    private Map<String, Object> properties(Layer layer) {
        var properties = new LinkedHashMap<String, Object>();
        for (Attribute attribute : layer.attributes()) {
            var told = receivables.of(layer, attribute);
            if (!told.containsKey("readOnly")) {
                var property = new LinkedHashMap<String, Object>();
                property.put("type", attribute.type().schemaType());
                var format = attribute.type().schemaFormat();
                if (format != null) {
                    property.put("format", format);
                }
                property.put("nullable", true);
                if (!attribute.codes().isEmpty()) {
                    property.put("enum", new ArrayList<>(attribute.codes().keySet()));
                }
                property.putAll(told);
                properties.put(attribute.name(), property);
            }
        }
        return properties;
    }

    private static Map<String, Object> feature(
            Map<String, Object> properties, @Nullable List<String> required) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "object");
        members.put("properties", properties);
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "object");
        if (required != null) {
            feature.put("required", List.of("type", "geometry", "properties"));
            var needed = required.stream().filter(name -> !name.equals("geometry")).toList();
            if (!needed.isEmpty()) {
                members.put("required", needed);
            }
        }
        feature.put(
                "properties",
                Map.of(
                        "type", Map.of("type", "string", "enum", List.of("Feature")),
                        "geometry", Map.of("type", "object", "nullable", true),
                        "properties", members));
        return feature;
    }

    private static Operation options(Layer layer, String below) {
        var allow = Map.of("Allow", header(), "Accept-Post", header(), "Accept-Patch", header());
        var told = Map.of("description", "OK", "headers", allow);
        return operation(layer, below, "OPTIONS", List.of(), Map.of("200", told));
    }

    private static Operation write(
            Layer layer, String method, Way way, Map<String, Object> responses) {
        var schema = (way == Way.UPDATE ? "patch-" : "new-") + layer.id();
        var content = new LinkedHashMap<String, Object>();
        way.mediaTypes().forEach(type -> content.put(type, Map.of("schema", ref(schema))));
        var parameters = new ArrayList<Map<String, Object>>();
        parameters.add(
                asked(
                        "Content-Crs",
                        "本文の座標系（省くと CRS84）",
                        "Reference system of the body (CRS84 without)"));
        parameters.add(
                asked(
                        Preferences.PREFER,
                        "return=minimal / representation、handling=strict / lenient",
                        "return=minimal or representation, handling=strict or lenient"));
        if (way != Way.CREATE) {
            parameters.addAll(locks());
        }
        var told = operation(layer, way == Way.CREATE ? "" : ID, method, parameters, responses);
        told.told().put("requestBody", Map.of("required", true, "content", content));
        return told;
    }

    private static Operation delete(Layer layer) {
        var responses = new TreeMap<String, Object>();
        responses.put("204", Map.of("description", "Deleted"));
        problems(responses, "401", "403", "404", "409", "412", "428", "503");
        return operation(layer, ID, "DELETE", locks(), responses);
    }

    private static Operation operation(
            Layer layer,
            String below,
            String method,
            List<Map<String, Object>> parameters,
            Map<String, Object> responses) {
        var told = new LinkedHashMap<String, Object>();
        told.put("responses", responses);
        return new Operation(
                COLLECTIONS + layer.id() + "/items" + below,
                method.toLowerCase(Locale.ROOT)
                        + (below.isEmpty() ? "Items-" : "Item-")
                        + layer.id(),
                layer.id(),
                layer.title(),
                parameters,
                Map.of(),
                null,
                null,
                method,
                told);
    }

    private static Map<String, Object> created() {
        var headers = Map.of("Location", header(), "ETag", header(), "Last-Modified", header());
        var responses = new TreeMap<String, Object>();
        responses.put("201", Map.of("description", "Created", "headers", headers));
        problems(responses, "400", "401", "403", "404", "409", "413", "415", "422", "503");
        return responses;
    }

    private static Map<String, Object> changed() {
        var headers = Map.of("ETag", header(), "Last-Modified", header());
        var body = Map.of("application/geo+json", Map.of("schema", ref("feature")));
        var responses = new TreeMap<String, Object>();
        responses.put("200", Map.of("description", "Changed", "headers", headers, "content", body));
        responses.put("204", Map.of("description", "Changed", "headers", headers));
        problems(
                responses, "400", "401", "403", "404", "409", "412", "413", "415", "422", "428",
                "503");
        return responses;
    }

    private static void problems(Map<String, Object> responses, String... codes) {
        for (var code : codes) {
            responses.put(code, Map.of("$ref", "#/components/responses/Problem"));
        }
    }

    private static List<Map<String, Object>> locks() {
        return List.of(
                asked("If-Match", "読んだ版の ETag", "Entity tag of what was read"),
                asked(
                        "If-Unmodified-Since",
                        "読んだ版の Last-Modified（If-Match がないとき）",
                        "Last-Modified of what was read, without If-Match"));
    }

    private static Map<String, Object> asked(String name, String ja, String en) {
        return Map.of(
                "name",
                name,
                "in",
                "header",
                "required",
                false,
                "description",
                new Text(ja, en),
                "schema",
                Map.of("type", "string"));
    }

    private static Map<String, Object> header() {
        return Map.of("schema", Map.of("type", "string"));
    }

    private static Map<String, String> ref(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }
}
