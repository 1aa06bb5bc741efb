package jp.ritchi.ingest.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One element of well-known text: a keyword, the texts and numbers in its brackets, and the
 * elements among them. Both kinds of bracket are taken.
 */
final class CrsNode {
    private static final int DEEPEST = 30;
    private static final Set<String> SYSTEMS =
            Set.of(
                    "PROJCS",
                    "PROJCRS",
                    "PROJECTEDCRS",
                    "GEOGCS",
                    "GEOGCRS",
                    "GEOGRAPHICCRS",
                    "GEODCRS",
                    "GEODETICCRS");
    private static final Set<String> AUTHORITIES = Set.of("AUTHORITY", "ID");

    private final String keyword;
    private final List<String> values = new ArrayList<>();
    private final List<CrsNode> children = new ArrayList<>();

    private CrsNode(String keyword) {
        this.keyword = keyword.toUpperCase(Locale.ROOT);
    }

    /** Empty when the text is no well-formed element. */
    static Optional<CrsNode> parse(String text) {
        var reader = new Reader(text);
        var node = reader.element(0);
        return node != null && reader.atEnd() ? Optional.of(node) : Optional.empty();
    }

    /** Its first text: what the element is called. */
    String name() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The projected or geographic system that it is or holds, from the outside in. */
    Optional<CrsNode> horizontal() {
        if (SYSTEMS.contains(keyword)) {
            return Optional.of(this);
        }
        return children.stream().map(CrsNode::horizontal).flatMap(Optional::stream).findFirst();
    }

    /** The EPSG code that the element itself bears. */
    Optional<Integer> epsg() {
        return children.stream()
                .filter(child -> AUTHORITIES.contains(child.keyword))
                .filter(child -> child.values.size() >= 2)
                .filter(child -> child.name().equalsIgnoreCase("EPSG"))
                .map(child -> child.values.get(1))
                .filter(code -> code.matches("[0-9]{4,6}"))
                .map(Integer::valueOf)
                .findFirst();
    }

    /** The name of the first element of a kind, at any depth. */
    Optional<String> named(String... keywords) {
        return find(node -> Set.of(keywords).contains(node.keyword)).map(CrsNode::name);
    }

    /** The number of a parameter whose name holds these words in lower case. */
    Optional<Double> parameter(String words) {
        return find(node ->
                        node.keyword.equals("PARAMETER")
                                && plain(node.name()).contains(words)
                                && node.values.size() >= 2)
                .flatMap(node -> number(node.values.get(1)));
    }

    private Optional<CrsNode> find(Predicate<CrsNode> wanted) {
        if (wanted.test(this)) {
            return Optional.of(this);
        }
        return children.stream()
                .map(child -> child.find(wanted))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Lower case, one blank between words. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Goes through the text once. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        boolean atEnd() {
            skipBlanks();
            return at == text.length();
        }

        @Nullable CrsNode element(int depth) {
            var word = word();
            if (word.isEmpty() || depth > DEEPEST || !takes("[(")) {
                return null;
            }
            var node = new CrsNode(word);
            do {
                if (!content(node, depth)) {
                    return null;
                }
            } while (takes(","));
            return takes("])") ? node : null;
        }

        private boolean content(CrsNode node, int depth) {
            skipBlanks();
            if (at < text.length() && text.charAt(at) == '"') {
                int end = text.indexOf('"', at + 1);
                if (end < 0) {
                    return false;
                }
                node.values.add(text.substring(at + 1, end));
                at = end + 1;
                return true;
            }
            int start = at;
            var word = word();
            skipBlanks();
            if (at < text.length() && "[(".indexOf(text.charAt(at)) >= 0) {
                at = start;
                var child = element(depth + 1);
                return child != null && node.children.add(child);
            }
            return !word.isEmpty() && node.values.add(word);
        }

        private String word() {
            skipBlanks();
            int start = at;
            while (at < text.length() && " \t\r\n,[]()\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private boolean takes(String characters) {
            skipBlanks();
            if (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
                at++;
                return true;
            }
            return false;
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
