package jp.ritchi.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class ApiDocumentTests extends ServedTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired private List<ApiPart> parts;

    @Test
    void isAValidOpenApi30Document() {
        for (String language : List.of("ja", "en")) {
            var text = text("/ogc/api", "Accept-Language", language);
            var result = new OpenAPIV3Parser().readContents(text);
            assertThat(result.getMessages()).isEmpty();
            assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.0");
            assertThat(result.getOpenAPI().getServers().get(0).getUrl()).isEqualTo(BASE + "/ogc");
        }
    }

    @Test
    void itsSchemaReferencesLeadSomewhere() {
        var document = json("/ogc/api");
        var references = new HashSet<String>();
        collect(document, references);
        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(
                        ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).isFalse());
    }

    private static void collect(JsonNode node, Set<String> references) {
        if (node.has("$ref")) {
            references.add(node.get("$ref").asString());
        }
        node.forEach(child -> collect(child, references));
    }

    @Test
    void everyOperationIsARouteAndEveryRouteOfTheApiIsAnOperation() {
        var real = new TreeSet<String>();
        for (var mapping : routes.getHandlerMethods().keySet()) {
            var methods = mapping.getMethodsCondition().getMethods();
            for (String path : mapping.getPatternValues()) {
                methods.forEach(method -> real.add(method + " " + path));
            }
        }
        real.removeIf(
                route ->
                        !route.contains(" /ogc")
                                        && !route.equals("GET /api/search")
                                        && !route.contains(" /api/exports")
                                || route.contains("broken")
                                || route.endsWith("/ogc/"));
        var told = new TreeSet<String>();
        for (ApiPart part : parts) {
            for (Operation operation : part.operations()) {
                told.add(
                        operation.method()
                                + " "
                                + operation
                                        .path()
                                        .replaceFirst(
                                                "/collections/(?!sources/)[a-z-]+/(items|tiles)",
                                                "/collections/{collectionId}/$1")
                                        .replaceFirst(
                                                "/api/exports/(?!formats)[a-z-]+",
                                                "/api/exports/{collectionId}"));
            }
        }
        assertThat(told).isEqualTo(real);
    }

    @Test
    void operationIdsAreUniqueAndEachCollectionTellsItsOwnParameters() {
        var ids = new ArrayList<String>();
        var document = json("/ogc/api");
        document.get("paths")
                .forEach(
                        path ->
                                path.forEach(
                                        operation -> {
                                            if (operation.has("operationId")) {
                                                ids.add(operation.get("operationId").asString());
                                            }
                                        }));
        assertThat(ids).contains("execute");
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(25);
        assertThat(parameters(document, "fabs")).contains("bbox", "limit", "certified_on");
        assertThat(parameters(document, "parcels")).contains("area_ha").doesNotContain("kind");
        assertThat(parameters(document, "infrastructure-projects")).doesNotContain("budgets");
    }

    private static List<String> parameters(JsonNode document, String collection) {
        var names = new ArrayList<String>();
        document.get("paths")
                .get("/collections/" + collection + "/items")
                .at("/get/parameters")
                .forEach(parameter -> names.add(parameter.get("name").asString()));
        return names;
    }
}
