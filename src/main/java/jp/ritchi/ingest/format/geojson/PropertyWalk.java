package jp.ritchi.ingest.format.geojson;

import java.io.StringWriter;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.JsonLimits;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/** The properties of a feature one by one; objects in them are opened to names with dots. */
final class PropertyWalk {
    private PropertyWalk() {}

    /** Takes one value; the parser stands on it and has to be left on its last token. */
    @FunctionalInterface
    interface Visitor {
        void value(String name, JsonParser json);
    }

    /** The parser stands on the '{' and is left on the '}'. */
    static void walk(JsonParser json, String prefix, Visitor visitor) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var own = json.currentName();
            var name = prefix.isEmpty() ? own : prefix + own;
            if (json.nextToken() == JsonToken.START_OBJECT) {
                walk(json, name + ".", visitor);
            } else {
                visitor.value(name, json);
            }
        }
    }

    /** The list on whose '[' the parser stands, as compact JSON. */
    static String list(JsonParser json) {
        var text = new StringWriter();
        try (var out = JsonLimits.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            int depth = 0;
            do {
                var token = json.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                out.copyCurrentEvent(json);
                if (text.getBuffer().length() > JsonLimits.MAX_STRING) {
                    throw tooLong();
                }
                if (depth > 0) {
                    json.nextToken();
                }
            } while (depth > 0);
        }
        return text.toString();
    }

    static FileRefused tooLong() {
        return new FileRefused(
                "value-too-long", "1 つの地物の属性が長すぎます。", "The properties of a feature are too long.");
    }
}
