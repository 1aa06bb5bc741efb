package jp.ritchi.ingest.format.dbf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes dBASE tables byte by byte, right ones and wrong ones. */
public final class DbfBytes {
    private final Charset charset;
    private final List<byte[]> descriptors = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<byte[]> records = new ArrayList<>();
    private int language;

    public DbfBytes(Charset charset) {
        this.charset = charset;
    }

    public DbfBytes language(int id) {
        language = id;
        return this;
    }

    /** A field such as {@code name C 20} or {@code area N 12 3}. */
    public DbfBytes field(String name, char type, int length, int decimals) {
        var descriptor = ByteBuffer.allocate(32);
        var bytes = name.getBytes(charset);
        descriptor.put(bytes, 0, Math.min(bytes.length, 11));
        descriptor.put(11, (byte) type).put(16, (byte) length).put(17, (byte) decimals);
        descriptors.add(descriptor.array());
        lengths.add(length);
        return this;
    }

    /** A record of texts in the charset, cut at the width of their fields. */
    public DbfBytes row(String... values) {
        return row(' ', Arrays.stream(values).map(v -> v.getBytes(charset)).toArray(byte[][]::new));
    }

    public DbfBytes row(char mark, byte[]... values) {
        var record = new byte[recordLength()];
        Arrays.fill(record, (byte) ' ');
        record[0] = (byte) mark;
        int at = 1;
        for (int i = 0; i < values.length; i++) {
            System.arraycopy(values[i], 0, record, at, Math.min(values[i].length, lengths.get(i)));
            at += lengths.get(i);
        }
        records.add(record);
        return this;
    }

    private int recordLength() {
        return 1 + lengths.stream().mapToInt(Integer::intValue).sum();
    }

    public byte[] bytes() {
        int header = 33 + 32 * descriptors.size();
        var head = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        head.put(0, (byte) 3).put(1, (byte) 126).put(2, (byte) 1).put(3, (byte) 1);
        head.putInt(4, records.size()).putShort(8, (short) header);
        head.putShort(10, (short) recordLength()).put(29, (byte) language);
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.array());
        descriptors.forEach(out::writeBytes);
        out.write(0x0D);
        records.forEach(out::writeBytes);
        out.write(0x1A);
        return out.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
