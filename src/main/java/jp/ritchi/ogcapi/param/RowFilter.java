package jp.ritchi.ogcapi.param;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on the rows of a layer, all of which must hold. It is what items, counts and tiles
 * share, so that the same parameters always mean the same features.
 */
public final class RowFilter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private @Nullable LocalDate day;

    /** Every row that has not ended before {@code day}. */
    public static RowFilter present(LocalDate day) {
        var filter = new RowFilter();
        filter.andPresent(day);
        return filter;
    }

    /** Lets only rows through that have not ended before {@code present}. */
    void andPresent(LocalDate present) {
        and("v.valid_to IS NULL OR v.valid_to >= ?", present);
        day = present;
    }

    /** The day of {@link #present} where this is that filter and nothing else is asked for. */
    public Optional<LocalDate> presentDay() {
        return conditions.size() == 1 ? Optional.ofNullable(day) : Optional.empty();
    }

    /** Whether a condition is about the day on which rows end. */
    boolean asksForTheEnd() {
        return conditions.stream().anyMatch(condition -> condition.contains("valid_to"));
    }

    /**
     * @param condition SQL over the alias {@code v} with a question mark for each value; it must be
     *     a text of the program, never one of the caller
     */
    void and(String condition, Object... arguments) {
        var parts = condition.split("\\?", -1);
        if (parts.length != arguments.length + 1) {
            throw new IllegalArgumentException("Values do not fit " + condition);
        }
        var sql = new StringBuilder(parts[0]);
        for (int i = 0; i < arguments.length; i++) {
            var name = "filter" + values.size();
            values.put(name, arguments[i]);
            sql.append(':').append(name).append(parts[i + 1]);
        }
        conditions.add("(" + sql + ")");
    }

    /** The same conditions, to which others can be added without changing these. */
    RowFilter copy() {
        var copy = new RowFilter();
        copy.conditions.addAll(conditions);
        copy.values.putAll(values);
        copy.day = day;
        return copy;
    }

    /** SQL of the whole condition over the alias {@code v}; true when there is none. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    /** The values by the names that {@link #sql} uses. */
    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
