package jp.ritchi.ogcapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Format;
import jp.ritchi.text.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the OpenAPI document, and the same as a page for people. */
@RestController
class ApiController {
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    private final List<ApiPart> parts;
    private final ApiDocument document;

    ApiController(List<ApiPart> parts, ApiDocument document) {
        this.parts = parts;
        this.document = document;
    }

    @GetMapping("/ogc/api")
    void api(Exchange exchange) {
        exchange.query().allowOnly(Set.of("f"));
        var format = exchange.format();
        if (exchange.unchanged("api")) {
            return;
        }
        if (format == Format.HTML) {
            exchange.sendPage("api", Map.of("operations", rows(exchange)));
        } else {
            exchange.sendJson(OPENAPI, document.of(exchange.base(), exchange.locale()));
        }
    }

    private List<Map<String, Object>> rows(Exchange exchange) {
        return parts.stream()
                .flatMap(part -> part.operations().stream())
                .map(operation -> row(operation, exchange))
                .toList();
    }

    private static Map<String, Object> row(Operation operation, Exchange exchange) {
        var parameters =
                operation.parameters().stream()
                        .map(
                                parameter ->
                                        Map.of(
                                                "name",
                                                parameter.get("name"),
                                                "description",
                                                ((Text) parameter.get("description"))
                                                        .in(exchange.locale())))
                        .toList();
        return Map.of(
                "method", operation.method(),
                "path", operation.path(),
                "tag", operation.tag(),
                "summary", operation.summary().in(exchange.locale()),
                "answers",
                        String.join(", ", operation.answers().keySet().stream().sorted().toList()),
                "parameters", parameters);
    }
}
