package jp.ritchi.tile;

import java.util.Map;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Format;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends descriptions of tiles; a person reads the same JSON, indented and with its links. */
@Component
class TileDocuments {
    private final JsonMapper json;

    TileDocuments(JsonMapper json) {
        this.json = json;
    }

    void send(Text title, Map<String, Object> body, Format format, Exchange exchange) {
        if (format == Format.JSON) {
            exchange.sendJson(Link.JSON, body);
            return;
        }
        var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
        exchange.sendPage(
                "document",
                Map.of(
                        "title", title.in(exchange.locale()),
                        "links", body.getOrDefault("links", java.util.List.of()),
                        "text", text));
    }
}
