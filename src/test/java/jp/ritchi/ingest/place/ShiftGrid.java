package jp.ritchi.ingest.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Made-up differences of two datums on the meshes around Kikuyo, written as a parameter file of the
 * Geospatial Information Authority of Japan and, for programs that others wrote, as NTv2.
 */
final class ShiftGrid {
    static final int SIZE = 6;

    /** South-western corner: row and column of meshes of 30 by 45 seconds. */
    private static final int ROW = 3_936;

    private static final int COLUMN = 2_464;

    private final float[][] north = new float[SIZE][SIZE];
    private final float[][] east = new float[SIZE][SIZE];

    ShiftGrid(long seed) {
        var random = new SplittableRandom(seed);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                north[row][column] = Float.parseFloat("%.5f".formatted(random.nextDouble(11, 13)));
                east[row][column] = Float.parseFloat("%.5f".formatted(random.nextDouble(-9, -7)));
            }
        }
    }

    static double west() {
        return 100 + COLUMN / 80.0;
    }

    static double south() {
        return ROW / 120.0;
    }

    static double width() {
        return (SIZE - 1) / 80.0;
    }

    static double height() {
        return (SIZE - 1) / 120.0;
    }

    private static String mesh(int row, int column) {
        int lat = ROW + row;
        int lon = COLUMN + column;
        return "%02d%02d%d%d%d%d"
                .formatted(
                        lat / 80, lon / 80, lat % 80 / 10, lon % 80 / 10, lat % 80 % 10, lon % 10);
    }

    /** As it is published: comments in CP932, then code, latitude, longitude. */
    Path par(Path file) throws IOException {
        var text = new StringBuilder("JGD2000-TokyoDatum 試験\r\nMeshCode   dB(sec)   dL(sec)\r\n");
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                text.append(
                        "%s %9.5f %9.5f\r\n"
                                .formatted(
                                        mesh(row, column), north[row][column], east[row][column]));
            }
        }
        return Files.write(file, text.toString().getBytes("windows-31j"));
    }

    /** NTv2: longitudes count westwards, nodes go from the south-east to the west, then north. */
    Path ntv2(Path file) throws IOException {
        var out =
                ByteBuffer.allocate(11 * 16 * 2 + SIZE * SIZE * 16 + 16)
                        .order(ByteOrder.LITTLE_ENDIAN);
        count(out, "NUM_OREC", 11);
        count(out, "NUM_SREC", 11);
        count(out, "NUM_FILE", 1);
        word(out, "GS_TYPE", "SECONDS");
        word(out, "VERSION", "TEST");
        word(out, "SYSTEM_F", "TOKYO");
        word(out, "SYSTEM_T", "JGD2000");
        number(out, "MAJOR_F", 6_377_397.155);
        number(out, "MINOR_F", 6_356_078.963);
        number(out, "MAJOR_T", 6_378_137);
        number(out, "MINOR_T", 6_356_752.314);
        word(out, "SUB_NAME", "KIKUYO");
        word(out, "PARENT", "NONE");
        word(out, "CREATED", "20260101");
        word(out, "UPDATED", "20260101");
        number(out, "S_LAT", south() * 3600);
        number(out, "N_LAT", (south() + height()) * 3600);
        number(out, "E_LONG", -(west() + width()) * 3600);
        number(out, "W_LONG", -west() * 3600);
        number(out, "LAT_INC", 30);
        number(out, "LONG_INC", 45);
        count(out, "GS_COUNT", SIZE * SIZE);
        for (int row = 0; row < SIZE; row++) {
            for (int column = SIZE - 1; column >= 0; column--) {
                out.putFloat(north[row][column])
                        .putFloat(-east[row][column])
                        .putFloat(0)
                        .putFloat(0);
            }
        }
        number(out, "END", 0);
        return Files.write(file, out.array());
    }

    private static void name(ByteBuffer out, String name) {
        out.put("%-8s".formatted(name).getBytes(StandardCharsets.US_ASCII));
    }

    private static void count(ByteBuffer out, String name, int value) {
        name(out, name);
        out.putInt(value).putInt(0);
    }

    private static void word(ByteBuffer out, String name, String value) {
        name(out, name);
        name(out, value);
    }

    private static void number(ByteBuffer out, String name, double value) {
        name(out, name);
        out.putDouble(value);
    }
}
