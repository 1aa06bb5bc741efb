package jp.ritchi.ogcapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Format;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The entrance of the API and the list of standards it meets; asks nothing of the store. */
@RestController
class LandingController {
    static final Text TITLE = new Text("Ritchi 立地 — OGC API", "Ritchi — OGC API");
    static final Text DESCRIPTION =
            new Text(
                    "半導体工場の立地に関わる地物（工場、産業団地、筆、インターチェンジ、インフラ、交通、地下水）を提供します。",
                    "Features that matter for siting semiconductor plants: plants, industrial parks, parcels,"
                            + " interchanges, infrastructure, traffic and groundwater.");

    private final List<ApiPart> parts;

    LandingController(List<ApiPart> parts) {
        this.parts = parts;
    }

    @GetMapping({"/ogc", "/ogc/"})
    void landing(Exchange exchange) {
        exchange.query().allowOnly(Set.of("f"));
        var format = exchange.format();
        if (exchange.unchanged("landing")) {
            return;
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("title", TITLE.in(exchange.locale()));
        body.put("description", DESCRIPTION.in(exchange.locale()));
        body.put("links", exchange.links(links()));
        if (format == Format.HTML) {
            exchange.sendPage("landing", body);
        } else {
            exchange.sendJson(Link.JSON, body);
        }
    }

    private List<Link> links() {
        var links = new ArrayList<Link>();
        links.add(new Link("self", Link.JSON, new Text("この文書", "This document"), "/ogc?f=json"));
        links.add(new Link("alternate", Link.HTML, new Text("ページ", "Page"), "/ogc?f=html"));
        links.add(
                new Link(
                        "service-desc",
                        ApiController.OPENAPI,
                        new Text("API の定義（OpenAPI 3.0）", "API definition (OpenAPI 3.0)"),
                        "/ogc/api?f=json"));
        links.add(
                new Link(
                        "service-doc",
                        Link.HTML,
                        new Text("API の説明", "API documentation"),
                        "/ogc/api?f=html"));
        links.add(
                new Link(
                        "conformance",
                        Link.JSON,
                        new Text("適合する規格", "Conformance classes"),
                        "/ogc/conformance"));
        links.add(
                new Link("data", Link.JSON, new Text("コレクション", "Collections"), "/ogc/collections"));
        parts.forEach(part -> links.addAll(part.landingLinks()));
        return links;
    }

    @GetMapping("/ogc/conformance")
    void conformance(Exchange exchange) {
        exchange.query().allowOnly(Set.of("f"));
        var format = exchange.format();
        if (exchange.unchanged("conformance")) {
            return;
        }
        var classes = parts.stream().flatMap(part -> part.conformance().stream()).sorted().toList();
        Map<String, Object> body = Map.of("conformsTo", classes);
        if (format == Format.HTML) {
            exchange.sendPage("conformance", body);
        } else {
            exchange.sendJson(Link.JSON, body);
        }
    }
}
