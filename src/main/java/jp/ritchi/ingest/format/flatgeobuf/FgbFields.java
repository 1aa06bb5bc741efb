package jp.ritchi.ingest.format.flatgeobuf;

import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.SourceField;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;

/** Reads the values of a feature: a number of a column, a value of its type, and so on. */
final class FgbFields {
    private final List<FgbHeader.Column> columns;
    private final List<SourceField> fields;
    private final int[] places;

    /**
     * @param places where the value of each column goes, below 0 for those that are left out
     */
    FgbFields(List<FgbHeader.Column> columns, List<SourceField> fields, int[] places) {
        this.columns = columns;
        this.fields = fields;
        this.places = places;
    }

    /** The kind of a type of column; null for binary and unknown ones. */
    static @Nullable FieldKind kind(int type) {
        return switch (type) {
            case ColumnType.Bool -> FieldKind.BOOLEAN;
            case ColumnType.Byte,
                    ColumnType.UByte,
                    ColumnType.Short,
                    ColumnType.UShort,
                    ColumnType.Int,
                    ColumnType.UInt,
                    ColumnType.Long ->
                    FieldKind.INTEGER;
            case ColumnType.ULong, ColumnType.Float, ColumnType.Double -> FieldKind.NUMBER;
            case ColumnType.String, ColumnType.Json -> FieldKind.TEXT;
            case ColumnType.DateTime -> FieldKind.TIME;
            default -> null;
        };
    }

    int count() {
        return fields.size();
    }

    /** Fills {@code values}; what cannot be understood is a note, damage is a problem. */
    void read(Feature feature, long number, @Nullable Object[] values, List<ImportIssue> notes)
            throws ShapeProblem {
        if (feature.columnsLength() > 0) {
            throw new ShapeProblem(
                    "この地物は項目の定義を自分で持っています。項目をそろえて書き出し直してください。",
                    "This feature brings columns of its own. Export the file with the same columns"
                            + " for all.");
        }
        var properties = feature.propertiesAsByteBuffer();
        if (properties == null) {
            return;
        }
        try {
            read(properties.slice().order(ByteOrder.LITTLE_ENDIAN), number, values, notes);
        } catch (BufferUnderflowException e) {
            throw damaged();
        }
    }

    private static ShapeProblem damaged() {
        return new ShapeProblem("属性のデータが壊れています。", "The bytes of the attributes are damaged.");
    }

    private void read(
            ByteBuffer bytes, long number, @Nullable Object[] values, List<ImportIssue> notes)
            throws ShapeProblem {
        while (bytes.hasRemaining()) {
            int column = bytes.getShort() & 0xFFFF;
            if (column >= columns.size()) {
                throw damaged();
            }
            int start = bytes.position();
            var value = value(bytes, columns.get(column).type());
            int place = places[column];
            if (place >= 0) {
                values[place] = value;
                if (value == null) {
                    notes.add(unreadable(fields.get(place), number, bytes, start));
                }
            }
        }
    }

    private static ImportIssue unreadable(
            SourceField field, long number, ByteBuffer bytes, int start) {
        int length = Math.min(bytes.position() - start, 40);
        var shown =
                new String(
                        bytes.array(),
                        bytes.arrayOffset() + start,
                        length,
                        StandardCharsets.US_ASCII);
        var plain = shown.replaceAll("\\p{Cntrl}", "\uFFFD");
        return ImportIssue.warning(
                        "unreadable-value",
                        (int) number,
                        "項目 " + field.name() + " の値（" + plain + "）は文字または数として読めません。空として読みました。",
                        "The value of "
                                + field.name()
                                + " ("
                                + plain
                                + ") is no text or number. It was read as empty.")
                .at(field.name());
    }

    private static @Nullable Object value(ByteBuffer bytes, int type) throws ShapeProblem {
        return switch (type) {
            case ColumnType.Byte -> (long) bytes.get();
            case ColumnType.UByte -> (long) (bytes.get() & 0xFF);
            case ColumnType.Bool -> bytes.get() != 0;
            case ColumnType.Short -> (long) bytes.getShort();
            case ColumnType.UShort -> (long) (bytes.getShort() & 0xFFFF);
            case ColumnType.Int -> (long) bytes.getInt();
            case ColumnType.UInt -> bytes.getInt() & 0xFFFFFFFFL;
            case ColumnType.Long -> bytes.getLong();
            case ColumnType.ULong -> new BigDecimal(Long.toUnsignedString(bytes.getLong()));
            case ColumnType.Float -> shortest(bytes.getFloat());
            case ColumnType.Double -> finite(bytes.getDouble());
            case ColumnType.String, ColumnType.Json -> text(bytes);
            case ColumnType.DateTime -> time(text(bytes));
            case ColumnType.Binary -> text(bytes);
            default ->
                    throw new ShapeProblem(
                            "知らない型の項目があります（" + type + "）。",
                            "A column is of an unknown type (" + type + ").");
        };
    }

    /** The number that somebody wrote who keeps seven digits: 0.1 and not 0.10000000149. */
    private static @Nullable Double shortest(float number) {
        return finite(Double.parseDouble(Float.toString(number)));
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private static @Nullable String text(ByteBuffer bytes) throws ShapeProblem {
        long length = bytes.getInt() & 0xFFFFFFFFL;
        if (length > bytes.remaining()) {
            throw new ShapeProblem(
                    "文字の長さ（" + length + "）が地物より長くなっています。",
                    "A text says to be longer (" + length + ") than its feature.");
        }
        var slice = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(slice).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** A moment when the text names an offset, else the text. */
    private static @Nullable Object time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return text;
        }
    }
}
