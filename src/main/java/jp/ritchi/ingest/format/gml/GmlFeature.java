package jp.ritchi.ingest.format.gml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One feature while it is read: texts and references by name, and geometries inside it. */
final class GmlFeature {
    /** What stands between values of elements that occur more than once. */
    static final String BETWEEN = "; ";

    private final String name;
    private final String id;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<String>> references = new LinkedHashMap<>();
    private final List<GmlNode> geometries = new ArrayList<>();
    private boolean repeated;

    GmlFeature(String name, String id) {
        this.name = name;
        this.id = id;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    Map<String, String> values() {
        return values;
    }

    /** Ids by the element that names them. */
    Map<String, List<String>> references() {
        return references;
    }

    List<GmlNode> geometries() {
        return geometries;
    }

    /** Whether an element occurred more than once, so that its values stand in one field. */
    boolean repeated() {
        return repeated;
    }

    void value(String field, String text) {
        repeated |= values.merge(field, text, (a, b) -> a + BETWEEN + b).length() > text.length();
    }

    void reference(String field, String target) {
        references.computeIfAbsent(field, f -> new ArrayList<>()).add(target);
    }

    void geometry(GmlNode node) {
        geometries.add(node);
    }
}
