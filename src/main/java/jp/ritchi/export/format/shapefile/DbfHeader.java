package jp.ritchi.export.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The head of a dBASE III table: the day, the number of rows, and the columns. */
record DbfHeader(LocalDate day, boolean cp932) {
    private static final int SIZE = 32;
    private static final byte VERSION = 3;
    private static final int LANGUAGE = 29;

    /** Shift_JIS; UTF-8 has no number, the {@code .cpg} beside it tells of it. */
    private static final byte JAPANESE = 0x13;

    byte[] of(List<String> names, DbfWidth[] widths, int count, int recordLength) {
        int length = SIZE * (names.size() + 1) + 1;
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(VERSION).put((byte) (day.getYear() - 1900));
        bytes.put((byte) day.getMonthValue()).put((byte) day.getDayOfMonth());
        bytes.putInt(count).putShort((short) length).putShort((short) recordLength);
        bytes.put(LANGUAGE, cp932 ? JAPANESE : 0);
        for (int i = 0; i < widths.length; i++) {
            int at = SIZE * (i + 1);
            bytes.put(at, names.get(i).getBytes(StandardCharsets.US_ASCII));
            bytes.put(at + 11, (byte) widths[i].letter());
            bytes.put(at + 16, (byte) widths[i].width());
            bytes.put(at + 17, (byte) widths[i].decimals());
        }
        bytes.put(length - 1, (byte) '\r');
        return bytes.array();
    }
}
