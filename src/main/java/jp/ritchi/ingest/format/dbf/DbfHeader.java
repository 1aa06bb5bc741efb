package jp.ritchi.ingest.format.dbf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The header of a dBASE table.
 *
 * @param declared how many records it says there are
 * @param records how many whole records the file really holds, at most {@code declared}
 * @param length bytes of the header
 * @param recordLength bytes of one record with its deletion mark
 * @param language the language driver id, 0 when nothing is said
 */
record DbfHeader(
        long declared,
        long records,
        int length,
        int recordLength,
        int language,
        List<DbfField> fields) {
    private static final int FIXED = 32;
    private static final int DESCRIPTOR = 32;
    private static final int NAME = 11;
    private static final int END = 0x0D;
    private static final int MAX_LENGTH = 0xFFFF;

    /** Whether a file begins as a dBASE table: every number in the header fits the others. */
    static boolean begins(byte[] head) {
        return parse(head, Long.MAX_VALUE).filter(header -> !header.fields.isEmpty()).isPresent();
    }

    /** Throws {@link FileRefused} when the numbers of the header do not fit each other. */
    static DbfHeader read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return parse(in.readNBytes(MAX_LENGTH), Files.size(file))
                    .orElseThrow(DbfHeader::broken);
        }
    }

    static FileRefused broken() {
        return new FileRefused(
                "bad-dbf",
                new Text(
                        "属性の表（.dbf）が壊れています。見出しの長さや項目の幅が合いません。図形だけを取り込むには .dbf を除いて送ってください。",
                        "The table of attributes (.dbf) is damaged: lengths in its header do not"
                                + " fit. To import the shapes alone, send them without the .dbf."));
    }

    private static Optional<DbfHeader> parse(byte[] head, long size) {
        if (head.length <= FIXED) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int length = bytes.getShort(8) & 0xFFFF;
        int recordLength = bytes.getShort(10) & 0xFFFF;
        if (length <= FIXED || length > head.length || recordLength == 0) {
            return Optional.empty();
        }
        var fields = fields(bytes, length, recordLength);
        if (fields == null || !plausibleVersion(head[0]) || !plausibleDate(head)) {
            return Optional.empty();
        }
        long declared = bytes.getInt(4) & 0xFFFFFFFFL;
        long held = (size - length) / recordLength;
        return Optional.of(
                new DbfHeader(
                        declared,
                        Math.min(declared, held),
                        length,
                        recordLength,
                        head[29] & 0xFF,
                        fields));
    }

    private static boolean plausibleVersion(byte version) {
        return List.of(0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0xCB, 0xF5)
                .contains(version & 0xFF);
    }

    /** The date of the last change may be empty, but never a thirteenth month. */
    private static boolean plausibleDate(byte[] head) {
        return (head[2] & 0xFF) <= 12 && (head[3] & 0xFF) <= 31;
    }

    /** Null when they do not fit in a record. */
    private static @Nullable List<DbfField> fields(ByteBuffer bytes, int length, int recordLength) {
        var fields = new ArrayList<DbfField>();
        int width = 1;
        for (int at = FIXED; at + DESCRIPTOR <= length && bytes.get(at) != END; at += DESCRIPTOR) {
            var name = Arrays.copyOfRange(bytes.array(), at, at + NAME);
            char type = (char) (bytes.get(at + NAME) & 0xFF);
            int fieldLength = bytes.get(at + 16) & 0xFF;
            int decimals = bytes.get(at + 17) & 0xFF;
            if (!Character.isLetter(type) && type != '@' && type != '+' || type > 0x7F) {
                return null;
            }
            fields.add(new DbfField(untilNul(name), type, width, fieldLength, decimals));
            width += fieldLength;
        }
        if (width == recordLength) {
            return fields;
        }
        var wide = withLongTexts(fields);
        int last = wide.isEmpty() ? 0 : wide.get(wide.size() - 1).offset();
        if (!wide.isEmpty() && last + wide.get(wide.size() - 1).length() == recordLength) {
            return wide;
        }
        // Bytes that no field claims do no harm; fields beyond the record would read its successor.
        return width < recordLength ? fields : null;
    }

    /** Clipper keeps the high byte of a text's length where others keep the decimals. */
    private static List<DbfField> withLongTexts(List<DbfField> fields) {
        var wide = new ArrayList<DbfField>();
        int offset = 1;
        for (var field : fields) {
            int more = field.isText() ? field.decimals() << 8 : 0;
            wide.add(field.withLayout(offset, field.length() + more));
            offset += field.length() + more;
        }
        return wide;
    }

    private static byte[] untilNul(byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (name[i] == 0) {
                return Arrays.copyOf(name, i);
            }
        }
        return name;
    }
}
