package jp.ritchi.ingest.format.geopackage;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import jp.ritchi.ingest.table.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * Values as SQLite gives them, turned into what their column was declared to hold. SQLite itself
 * lets every column hold everything.
 */
final class GpkgValue {
    /** Whole numbers up to here are doubles as well. */
    private static final long EXACT = 1L << 53;

    private static final char UNREADABLE = '\uFFFD';

    private GpkgValue() {}

    /** The kind of a declared type, by the standard and else by SQLite's rules; null for binary. */
    static @Nullable FieldKind kind(String type) {
        if (type.equals("BOOLEAN")) {
            return FieldKind.BOOLEAN;
        }
        if (type.equals("DATE")) {
            return FieldKind.DATE;
        }
        if (type.equals("DATETIME") || type.startsWith("TIMESTAMP")) {
            return FieldKind.TIME;
        }
        if (type.contains("BLOB") || isGeometry(type)) {
            return null;
        }
        if (type.contains("INT")) {
            return FieldKind.INTEGER;
        }
        boolean number =
                type.contains("REAL")
                        || type.contains("FLOA")
                        || type.contains("DOUB")
                        || type.startsWith("NUM")
                        || type.startsWith("DEC");
        return number ? FieldKind.NUMBER : FieldKind.TEXT;
    }

    private static boolean isGeometry(String type) {
        return type.matches("(MULTI)?(POINT|LINESTRING|POLYGON|CURVE|SURFACE)|GEOM.*");
    }

    /** The value; null when it is not of the kind. */
    static @Nullable Object of(Object stored, FieldKind kind) {
        return switch (kind) {
            case TEXT -> text(stored);
            case INTEGER -> whole(stored);
            case NUMBER -> number(stored);
            case BOOLEAN -> yesOrNo(stored);
            case DATE -> date(stored);
            case TIME -> time(stored);
        };
    }

    private static @Nullable String text(Object stored) {
        if (stored instanceof String text) {
            return text.indexOf(UNREADABLE) >= 0 ? null : text;
        }
        return stored instanceof Number ? stored.toString() : null;
    }

    private static @Nullable Long whole(Object stored) {
        if (stored instanceof Integer || stored instanceof Long) {
            return ((Number) stored).longValue();
        }
        if (stored instanceof Double number) {
            boolean whole = number == Math.rint(number) && Math.abs(number) <= EXACT;
            return whole ? (Long) number.longValue() : null;
        }
        try {
            return stored instanceof String text ? Long.valueOf(text.strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Number number(Object stored) {
        if (stored instanceof Integer || stored instanceof Long) {
            long number = ((Number) stored).longValue();
            boolean exact = Math.abs(number) <= EXACT;
            return exact ? (Number) (double) number : BigDecimal.valueOf(number);
        }
        if (stored instanceof Double number) {
            return Double.isFinite(number) ? number : null;
        }
        if (stored instanceof String text && text.matches("[-+]?[0-9]{1,15}([.][0-9]{1,15})?")) {
            return new BigDecimal(text);
        }
        return null;
    }

    private static @Nullable Boolean yesOrNo(Object stored) {
        if (stored instanceof Integer number && (number == 0 || number == 1)) {
            return number == 1;
        }
        return null;
    }

    private static @Nullable LocalDate date(Object stored) {
        try {
            return stored instanceof String text ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A moment when the text names an offset, else the text. */
    private static @Nullable Object time(Object stored) {
        try {
            return stored instanceof String text ? OffsetDateTime.parse(text) : null;
        } catch (DateTimeException e) {
            return text(stored);
        }
    }
}
