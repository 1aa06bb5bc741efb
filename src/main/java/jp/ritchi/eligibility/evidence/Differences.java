package jp.ritchi.eligibility.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two JSON documents differ, leaf by leaf. */
final class Differences {
    private static final int LONGEST = 120;

    /**
     * One place at which they differ; a value that is not there is empty.
     *
     * @param path as {@code findings[0].measured}
     */
    record Difference(String path, String before, String after) {
        @Override
        public String toString() {
            return path + ": " + shown(before) + " → " + shown(after);
        }

        private static String shown(String value) {
            if (value.isEmpty()) {
                return "–";
            }
            return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        }
    }

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> of(JsonNode before, JsonNode after) {
        var differences = new Differences();
        differences.compare("", before, after);
        return differences.found;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(
                    name ->
                            compare(
                                    path.isEmpty() ? name : path + "." + name,
                                    before.path(name),
                                    after.path(name)));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(path + "[" + i + "]", before.path(i), after.path(i));
            }
        } else if (!before.equals(after)) {
            found.add(new Difference(path, text(before), text(after)));
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "" : node.toString();
    }
}
