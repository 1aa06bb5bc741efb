package jp.ritchi.ogcapi.param;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * A place in an order, between two rows, told by the keys of one of them: what follows it stays the
 * same while rows come, go and change elsewhere.
 *
 * @param backward whether the rows before the place are meant instead of those after it
 * @param keys the keys of the row as texts of SQL, as {@link SortOrder#columns} gives them
 */
public record Position(boolean backward, List<@Nullable String> keys) {

    /** Lets rows of this side of the place through only. */
    void restrict(SortOrder order, RowFilter filter) {
        var alternatives = new ArrayList<String>();
        var values = new ArrayList<Object>();
        var equal = new StringBuilder();
        var equalValues = new ArrayList<Object>();
        for (int i = 0; i < order.size(); i++) {
            var key = order.keys().get(i);
            var value = keys.get(i);
            var beyond = beyond(key, value);
            if (beyond != null) {
                alternatives.add(equal + beyond);
                values.addAll(equalValues);
                bind(beyond, value, values);
            }
            var same = key.sql() + (value == null ? " IS NULL" : " = ?");
            bind(same, value, equalValues);
            equal.append(same).append(" AND ");
        }
        filter.and(String.join(" OR ", alternatives), values.toArray());
    }

    /** Whether a row's key lies beyond {@code value}; nothing lies beyond the absent ones. */
    private @Nullable String beyond(SortOrder.Key key, @Nullable String value) {
        if (value == null) {
            return backward ? key.sql() + " IS NOT NULL" : null;
        }
        var compared = key.sql() + (key.descending() == backward ? " > ?" : " < ?");
        return key.nullable() && !backward
                ? "(" + compared + " OR " + key.sql() + " IS NULL)"
                : compared;
    }

    /** The database reads the text as a value of the column's own type. */
    private static void bind(String sql, @Nullable String value, List<Object> values) {
        if (value != null && sql.indexOf('?') >= 0) {
            values.add(new SqlParameterValue(Types.OTHER, value));
        }
    }
}
