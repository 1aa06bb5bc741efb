package jp.ritchi.style;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The outlines and signs that symbols are made of, and the pictures that all layers share, from
 * {@code styles/symbols.json}. A name that is not in that file stops the start of the service.
 */
@Component
class SymbolBox {
    private final Shelf shelf;

    record Shelf(
            Map<String, String> shapes,
            Map<String, String> marks,
            Map<String, Map<String, String>> symbols) {}

    SymbolBox(StyleFiles files) {
        this.shelf = files.read("symbols", Shelf.class);
    }

    /** A symbol of a style file with its names looked up. */
    Symbol symbol(Map<String, String> named) {
        return new Symbol(
                get(shelf.shapes, named.get("shape")),
                get(named, "fill"),
                named.get("stroke"),
                named.containsKey("mark") ? get(shelf.marks, named.get("mark")) : null,
                named.get("markColour"));
    }

    /** What every style may name. */
    Map<String, Picture> common() {
        var pictures = new LinkedHashMap<String, Picture>();
        shelf.symbols.forEach((name, told) -> pictures.put(name, picture(told)));
        return pictures;
    }

    private Picture picture(Map<String, String> told) {
        if (told.containsKey("hatch")) {
            return new Hatch(get(told, "hatch"));
        }
        return told.containsKey("ring") ? new Ring(get(told, "ring")) : symbol(told);
    }

    private static String get(Map<String, String> values, @Nullable String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("symbols.json has no " + name);
        }
        return value;
    }
}
