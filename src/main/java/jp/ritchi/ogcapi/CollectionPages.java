package jp.ritchi.ogcapi;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Exchange;
import org.springframework.stereotype.Component;

/** What the pages about collections show, made from the same description as the JSON. */
@Component
class CollectionPages {
    private final CollectionDescription description;
    private final Extents extents;

    CollectionPages(CollectionDescription description, Extents extents) {
        this.description = description;
        this.extents = extents;
    }

    Map<String, Object> describe(Layer layer, String stamp, Exchange exchange) {
        return description.of(layer, extents.of(layer, stamp), exchange);
    }

    Map<String, Object> one(Layer layer, Map<String, Object> json, Exchange exchange) {
        var model = new HashMap<>(json);
        model.put(
                "attributes",
                layer.attributes().stream().map(a -> attribute(a, exchange.locale())).toList());
        return model;
    }

    private static Map<String, Object> attribute(Attribute attribute, Locale locale) {
        var codes =
                attribute.codes().entrySet().stream()
                        .map(code -> code.getKey() + " = " + code.getValue().in(locale))
                        .collect(Collectors.joining("; "));
        return Map.of(
                "name", attribute.name(),
                "title", attribute.title().in(locale),
                "type", attribute.type().schemaType(),
                "unit", Objects.requireNonNullElse(attribute.unit(), ""),
                "codes", codes);
    }
}
