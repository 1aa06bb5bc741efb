package jp.ritchi.ogcapi.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.cql2.Cql2;
import jp.ritchi.ogcapi.cql2.Cql2.Signature;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which functions filters may call, with the types of what they take and give. */
@RestController
class FunctionsController {
    static final String PATH = "/ogc/functions";
    private static final Text TITLE = new Text("filter で使える関数", "Functions for filters");

    private final Cql2 cql2;

    FunctionsController(Cql2 cql2) {
        this.cql2 = cql2;
    }

    @GetMapping(PATH)
    void functions(Exchange exchange) {
        exchange.query().allowOnly(Set.of("f"));
        exchange.format();
        if (exchange.unchanged("functions")) {
            return;
        }
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "functions",
                cql2.functions().stream().map(one -> described(one, exchange.locale())).toList());
        body.put(
                "links",
                exchange.links(
                        List.of(
                                new Link("self", Link.JSON, TITLE, PATH + "?f=json"),
                                new Link("alternate", Link.HTML, TITLE, PATH + "?f=html"))));
        exchange.sendDocument(TITLE, body);
    }

    private static Map<String, Object> described(Signature function, Locale locale) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", function.name());
        json.put("description", function.description().in(locale));
        json.put(
                "arguments",
                function.arguments().stream().map(type -> Map.of("type", List.of(type))).toList());
        json.put("returns", List.of(function.result()));
        return json;
    }

    static Link link() {
        return new Link("http://www.opengis.net/def/rel/ogc/1.0/functions", Link.JSON, TITLE, PATH);
    }

    static Operation operation() {
        return Operation.document(PATH, "getFunctions", "Schemas", TITLE, "object");
    }
}
