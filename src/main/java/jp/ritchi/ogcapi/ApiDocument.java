package jp.ritchi.ogcapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes the OpenAPI 3.0 document from the operations of the parts; it names no route itself. */
@Component
class ApiDocument {
    private static final String ROOT = "/ogc";
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final List<ApiPart> parts;
    private final Map<String, Object> commonSchemas;

    ApiDocument(List<ApiPart> parts, JsonMapper json) {
        this.parts = parts;
        try (var file = ApiDocument.class.getResourceAsStream("/openapi/schemas.json")) {
            this.commonSchemas = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> of(String base, Locale locale) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        var schemas = new TreeMap<>(commonSchemas);
        for (ApiPart part : parts) {
            schemas.putAll(part.schemas());
            for (Operation operation : part.operations()) {
                paths.computeIfAbsent(below(operation.path()), path -> new LinkedHashMap<>())
                        .putAll(item(operation, base, locale));
            }
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.0.3");
        document.put("info", info(locale));
        document.put("servers", List.of(Map.of("url", base + ROOT)));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas, "responses", PROBLEM));
        return document;
    }

    private static Map<String, Object> info(Locale locale) {
        return Map.of(
                "title", LandingController.TITLE.in(locale),
                "description", LandingController.DESCRIPTION.in(locale),
                "version", "1.0",
                "license",
                        Map.of(
                                "name", "Apache-2.0",
                                "url", "https://www.apache.org/licenses/LICENSE-2.0"));
    }

    /** Clients of OGC APIs expect the landing page at the root of the server that is declared. */
    private static String below(String path) {
        return path.equals(ROOT) ? "/" : path.startsWith(ROOT) ? path.substring(4) : path;
    }

    private static Map<String, Object> item(Operation operation, String base, Locale locale) {
        var item = new LinkedHashMap<String, Object>();
        if (!operation.path().startsWith(ROOT)) {
            item.put("servers", List.of(Map.of("url", base)));
        }
        var told = new LinkedHashMap<String, Object>();
        told.put("operationId", operation.id());
        told.put("tags", List.of(operation.tag()));
        told.put("summary", operation.summary().in(locale));
        told.put("parameters", parameters(operation, locale));
        var body = operation.body();
        if (body != null) {
            var content = Map.of("application/json", Map.of("schema", schema(body)));
            told.put("requestBody", Map.of("required", true, "content", content));
        }
        told.put("responses", responses(operation));
        told.putAll(operation.told());
        item.put(operation.method().toLowerCase(Locale.ROOT), told);
        return item;
    }

    private static Map<String, String> schema(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static List<Object> parameters(Operation operation, Locale locale) {
        var parameters = new ArrayList<>();
        var matcher = PATH_PARAMETER.matcher(operation.path());
        while (matcher.find()) {
            parameters.add(
                    Map.of(
                            "name",
                            matcher.group(1),
                            "in",
                            "path",
                            "required",
                            true,
                            "schema",
                            Map.of("type", "string")));
        }
        for (Map<String, Object> parameter : operation.parameters()) {
            var told = new LinkedHashMap<>(parameter);
            told.replaceAll((key, value) -> value instanceof Text text ? text.in(locale) : value);
            parameters.add(told);
        }
        return parameters;
    }

    private static Map<String, Object> responses(Operation operation) {
        var content = new TreeMap<String, Object>();
        operation
                .answers()
                .forEach((type, name) -> content.put(type, Map.of("schema", schema(name))));
        var responses = new TreeMap<String, Object>();
        responses.put("200", Map.of("description", "OK", "content", content));
        var created = operation.created();
        if (created != null) {
            responses.put("201", created(created));
        }
        boolean reads = operation.body() == null;
        if (operation.method().equals("GET")) {
            responses.put("304", Map.of("description", "Not modified"));
        }
        if (created != null) {
            responses.put("429", Map.of("$ref", "#/components/responses/Problem"));
        }
        for (String status : List.of("400", "404", reads ? "406" : "415", "503")) {
            responses.put(status, Map.of("$ref", "#/components/responses/Problem"));
        }
        return responses;
    }

    private static Map<String, Object> created(String schemaName) {
        return Map.of(
                "description",
                "Created",
                "headers",
                Map.of("Location", Map.of("schema", Map.of("type", "string", "format", "uri"))),
                "content",
                Map.of("application/json", Map.of("schema", schema(schemaName))));
    }

    private static final Map<String, Object> PROBLEM =
            Map.of(
                    "Problem",
                    Map.of(
                            "description",
                            "A problem (RFC 9457)",
                            "content",
                            Map.of(
                                    "application/problem+json",
                                    Map.of("schema", schema("problem")))));
}
