package jp.ritchi.ogcapi.param;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.Layer;
import jp.ritchi.web.RequestProblem;

/**
 * The order of rows: by attributes, absent values last whichever way it runs, and by id where these
 * are equal, so that any two rows have one order. Of a text the first {@value #TEXT_LENGTH}
 * characters count.
 */
public final class SortOrder {
    static final int MAX_KEYS = 5;

    /** Keeps a cursor, which holds the keys of a row, short enough for an address. */
    private static final int TEXT_LENGTH = 100;

    /** A term of the order over the alias {@code v}, in the program's own words. */
    record Key(String sql, boolean descending, boolean nullable) {}

    private static final Key ID = new Key("v.id", false, false);

    private final List<Key> keys;
    private final String spelling;

    private SortOrder(List<Key> keys, String spelling) {
        this.keys = List.copyOf(keys);
        this.spelling = spelling;
    }

    /**
     * The order that a value of {@code sortby} asks for; by id alone when it is empty.
     *
     * @throws RequestProblem 400 for a name that is no sortable
     */
    static SortOrder of(Layer layer, String sortby) {
        var keys = new ArrayList<Key>();
        var names = new HashSet<String>();
        var spelling = new ArrayList<String>();
        for (String term : sortby.isEmpty() ? new String[0] : sortby.split(",", -1)) {
            // A plus sign that was not percent-encoded arrives as a space.
            boolean signed = !term.isEmpty() && "+- ".indexOf(term.charAt(0)) >= 0;
            boolean descending = term.startsWith("-");
            var name = signed ? term.substring(1) : term;
            if (!names.add(name) || names.size() > MAX_KEYS) {
                throw bad(layer);
            }
            var key = key(layer, name, descending);
            if (!decided(keys)) {
                keys.add(key);
                spelling.add((descending ? "-" : "+") + name);
            }
        }
        if (!decided(keys)) {
            keys.add(ID);
        }
        return new SortOrder(keys, String.join(",", spelling));
    }

    /** No two rows are equal in an id, so that what comes after it does not matter. */
    private static boolean decided(List<Key> keys) {
        return keys.stream().anyMatch(key -> key.sql().equals(ID.sql()));
    }

    /** The attributes of a layer that {@code sortby} takes; it takes {@code id} as well. */
    public static List<Attribute> sortables(Layer layer) {
        return layer.queryables().stream().filter(a -> a.type() != AttributeType.ARRAY).toList();
    }

    private static Key key(Layer layer, String name, boolean descending) {
        if (name.equals("id")) {
            return new Key(ID.sql(), descending, false);
        }
        return sortables(layer).stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .map(attribute -> new Key(column(attribute), descending, true))
                .orElseThrow(() -> bad(layer));
    }

    /** Names of attributes are safe in SQL: the record allows no others. */
    private static String column(Attribute attribute) {
        var column = "v.\"" + attribute.name() + "\"";
        return attribute.type() == AttributeType.STRING
                ? "left(" + column + ", " + TEXT_LENGTH + ")"
                : column;
    }

    List<Key> keys() {
        return keys;
    }

    /** Whether rows come in the order of their ids alone, for which there is an index. */
    public boolean isById() {
        return keys.size() == 1 && !keys.get(0).descending();
    }

    /** SQL after ORDER BY; the other way round when {@code backward}. */
    public String sql(boolean backward) {
        return keys.stream()
                .map(key -> term(key, key.descending() != backward, backward))
                .collect(Collectors.joining(", "));
    }

    private static String term(Key key, boolean falling, boolean nullsFirst) {
        var sql = key.sql() + (falling ? " DESC" : "");
        return key.nullable() ? sql + (nullsFirst ? " NULLS FIRST" : " NULLS LAST") : sql;
    }

    /** SQL columns that hold the keys of a row as texts, for a {@link Position}. */
    public String columns() {
        return keys.stream().map(key -> key.sql() + "::text").collect(Collectors.joining(", "));
    }

    /** How many {@link #columns} there are. */
    public int size() {
        return keys.size();
    }

    /** Equal for equal orders. */
    @Override
    public String toString() {
        return spelling;
    }

    private static RequestProblem bad(Layer layer) {
        var names =
                sortables(layer).stream().map(Attribute::name).collect(Collectors.joining(", "));
        return RequestProblem.badParameter(
                SortbyParam.NAME,
                "sortby は並べ替えに使う属性を "
                        + MAX_KEYS
                        + " つまでコンマで並べます。例: sortby=+name_ja,-id。使えるもの: id, "
                        + names,
                "sortby lists up to "
                        + MAX_KEYS
                        + " attributes, each once. Example: sortby=+name_ja,-id. Allowed: id, "
                        + names);
    }
}
