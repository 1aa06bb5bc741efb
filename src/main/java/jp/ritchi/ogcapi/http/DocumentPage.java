package jp.ritchi.ogcapi.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document laid out for a person: single values as facts, lists of objects as tables of
 * their single values. What fits neither is read in the JSON below it.
 */
final class DocumentPage {
    private static final int MAX_COLUMNS = 7;

    private DocumentPage() {}

    /** What the template shows; members of the document in their order. */
    static Map<String, Object> of(Map<String, Object> body) {
        var facts = new ArrayList<Map<String, Object>>();
        var tables = new ArrayList<Map<String, Object>>();
        body.forEach(
                (name, value) -> {
                    if (isSingle(value)) {
                        facts.add(Map.of("name", name, "value", String.valueOf(value)));
                    } else if (!name.equals("links") && value instanceof Collection<?> values) {
                        table(name, values, tables);
                    }
                });
        return Map.of("facts", facts, "tables", tables, "hasFacts", !facts.isEmpty());
    }

    private static void table(String name, Collection<?> values, List<Map<String, Object>> tables) {
        var columns = new LinkedHashMap<String, Boolean>();
        for (Object value : values) {
            if (value instanceof Map<?, ?> object) {
                object.forEach(
                        (key, member) -> {
                            if (isSingle(member) && columns.size() < MAX_COLUMNS) {
                                columns.put(String.valueOf(key), true);
                            }
                        });
            }
        }
        if (columns.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Map<String, Object>>();
        for (Object value : values) {
            if (value instanceof Map<?, ?> object) {
                var cells = columns.keySet().stream().map(key -> shown(object.get(key))).toList();
                rows.add(Map.of("cells", cells, "links", links(object)));
            }
        }
        tables.add(Map.of("name", name, "columns", List.copyOf(columns.keySet()), "rows", rows));
    }

    private static Object links(Map<?, ?> object) {
        var links = object.get("links");
        return links == null ? List.of() : links;
    }

    private static String shown(@Nullable Object value) {
        return isSingle(value) ? String.valueOf(value) : "";
    }

    private static boolean isSingle(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
