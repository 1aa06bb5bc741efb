package jp.ritchi.traffic.detector;

import java.io.InputStream;

/** A table of one count a day for many detectors, made while it is read. */
final class ManyDays extends InputStream {
    private final int detectors;
    private final int days;
    private byte[] line = TypeBTable.bytes(TypeBTable.HEADER + "\r\n");
    private int at;
    private int row;

    ManyDays(int detectors, int days) {
        this.detectors = detectors;
        this.days = days;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (at == line.length && !next()) {
            return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean next() {
        if (row == detectors * days) {
            return false;
        }
        var time = "2026/09/%02d 00:00".formatted(row / detectors + 1);
        line = TypeBTable.bytes(TypeBTable.row(row % detectors + 1, time, "7") + "\r\n");
        row++;
        at = 0;
        return true;
    }
}
