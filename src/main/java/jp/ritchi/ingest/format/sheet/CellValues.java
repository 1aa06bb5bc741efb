package jp.ritchi.ingest.format.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;
import jp.ritchi.ingest.table.FieldKind;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;

/**
 * What cells hold: text, numbers as they are stored, booleans, dates. A number is a date when the
 * cell's format shows it as one; a day with a time of day, or a time alone, comes as text. Of a
 * formula the value counts that the program last computed.
 */
final class CellValues {
    private static final Set<String> ERRORS =
            Set.of(
                    "#REF!",
                    "#N/A",
                    "#VALUE!",
                    "#DIV/0!",
                    "#NAME?",
                    "#NULL!",
                    "#NUM!",
                    "#SPILL!",
                    "#CALC!",
                    "#GETTING_DATA",
                    "#FIELD!",
                    "#BLOCKED!");
    private static final Pattern NO_FORMAT =
            Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.|(?i:General|G/標準|E[+-]?0+)");
    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhsgeYMDHSGE年月日時分秒]");
    private static final Pattern DAY_LETTER = Pattern.compile("[ydgeYDGE年日]");

    private CellValues() {}

    /** The value; absent for an empty cell and for an error. */
    static @Nullable Object of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || isError(cell)) {
            return null;
        }
        var value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? date(cell, number) : number;
        }
        if (value instanceof Boolean) {
            return value;
        }
        var text = value == null ? "" : value.toString();
        return text.isEmpty() ? null : text;
    }

    /** Whether the cell shows an error such as #REF!. */
    static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR
                || cell.getType() == CellType.FORMULA
                        && cell.getValue() instanceof String text
                        && ERRORS.contains(text);
    }

    /** Whether the cell is a formula whose value was never stored. */
    static boolean isUncomputed(Cell cell) {
        var value = cell.getValue();
        return cell.getType() == CellType.FORMULA
                && (value == null || value.toString().isEmpty())
                && (cell.getRawValue() == null || cell.getRawValue().isEmpty());
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null) {
            return DATE_LETTER.matcher(NO_FORMAT.matcher(format).replaceAll("")).find();
        }
        var id = cell.getDataFormatId();
        return id != null
                && (id >= 14 && id <= 22
                        || id >= 27 && id <= 36
                        || id >= 45 && id <= 47
                        || id >= 50 && id <= 58);
    }

    private static Object date(Cell cell, BigDecimal number) {
        LocalDateTime time;
        try {
            time = cell.asDate();
        } catch (ExcelReaderException | NumberFormatException | java.time.DateTimeException e) {
            return number;
        }
        var format = cell.getDataFormatString();
        boolean timeOnly =
                number.compareTo(BigDecimal.ONE) < 0
                        || format != null
                                && !DAY_LETTER
                                        .matcher(NO_FORMAT.matcher(format).replaceAll(""))
                                        .find();
        if (number.signum() < 0 || timeOnly && number.compareTo(BigDecimal.ONE) >= 0) {
            return number;
        }
        if (timeOnly) {
            return time.toLocalTime().toString();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate() : time.toString();
    }

    /** The value as text; empty where there is none. */
    static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    /** The kind of a field that holds this value. */
    static FieldKind kind(Object value) {
        if (value instanceof BigDecimal) {
            return FieldKind.NUMBER;
        }
        if (value instanceof Boolean) {
            return FieldKind.BOOLEAN;
        }
        return value instanceof java.time.LocalDate ? FieldKind.DATE : FieldKind.TEXT;
    }
}
