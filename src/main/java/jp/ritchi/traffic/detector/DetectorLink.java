package jp.ritchi.traffic.detector;

import org.jspecify.annotations.Nullable;

/**
 * Where on the digital road map a detector counts; parts that a file leaves empty or writes as no
 * number are absent.
 *
 * @param endMetres distance from the end of the link
 */
record DetectorLink(
        @Nullable Integer mesh,
        @Nullable Integer linkClass,
        @Nullable Integer number,
        @Nullable Integer endMetres,
        @Nullable Integer version) {
    static final DetectorLink UNKNOWN = new DetectorLink(null, null, null, null, null);
    private static final int METRES = 10;

    /** From the cells of mesh, class and number, and of distance and version. */
    static DetectorLink of(byte[] link, byte[] end) {
        var road = cells(link);
        var rest = cells(end);
        var tens = number(rest, 0);
        return new DetectorLink(
                number(road, 0),
                number(road, 1),
                number(road, 2),
                tens == null ? null : tens * METRES,
                number(rest, 1));
    }

    private static String[] cells(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).split(",", -1);
    }

    private static @Nullable Integer number(String[] cells, int at) {
        var cell = at < cells.length ? cells[at].strip() : "";
        return cell.matches("[0-9]{1,8}") ? Integer.valueOf(cell) : null;
    }
}
