package jp.ritchi.ingest.stage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A column of the staged rows.
 *
 * @param name of the column that it fills
 * @param type as SQL names it
 */
record StagedColumn(String name, String type) {
    boolean is(String other) {
        return name.equals(other);
    }

    /** The value as the column's binary form needs it. */
    @Nullable Object fit(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            return value;
        }
        return switch (type.replaceFirst("\\(.*", "")) {
            case "integer" -> Math.toIntExact(number.longValue());
            case "bigint" -> number.longValue();
            case "double precision" -> number.doubleValue();
            case "numeric" ->
                    number instanceof BigDecimal ? number : new BigDecimal(number.toString());
            default -> value;
        };
    }
}
