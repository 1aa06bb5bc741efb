package jp.ritchi.traffic.detector;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Makes tables in the format of 断面交通量 type B: CP932, CR LF, five-minute steps, empty cells and
 * dropped rows. The same numbers give the same file.
 */
public final class TypeBTable {
    static final Charset CP932 = Charset.forName("windows-31j");
    static final String HEADER =
            "時刻,情報源コード,計測地点番号,計測地点名称,2次メッシュコード,リンク区分,リンク番号,断面交通量,リンク終端からの距離（×10m）,リンクバージョン";
    private static final int STEPS = 288;

    private TypeBTable() {}

    /** A table of given rows, with the header of today. */
    public static byte[] of(String... rows) {
        return bytes(HEADER + "\r\n" + String.join("\r\n", rows) + (rows.length > 0 ? "\r\n" : ""));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(CP932);
    }

    /** A row of one detector of source 9901, which exists nowhere. */
    public static String row(int point, String time, String volume) {
        return time
                + ",9901,"
                + point
                + ",試験"
                + point
                + ",564266,1,"
                + point
                + ","
                + volume
                + ",0120,202600";
    }

    static byte[] month(int detectors, LocalDate first, int days) throws IOException {
        var out = new ByteArrayOutputStream();
        write(out, detectors, first, days);
        return out.toByteArray();
    }

    /** All detectors of a step, then the next step, as files sorted by time have them. */
    static void write(OutputStream out, int detectors, LocalDate first, int days)
            throws IOException {
        var random = new SplittableRandom(20_260_901);
        var before = new byte[detectors][];
        var after = new byte[detectors][];
        for (int i = 0; i < detectors; i++) {
            before[i] =
                    bytes(
                            ","
                                    + source(i)
                                    + ","
                                    + (i + 1)
                                    + ",交差点"
                                    + (i + 1)
                                    + "東→西,564266,1,"
                                    + (100 + i)
                                    + ",");
            after[i] = bytes(",%04d,202600\r\n".formatted(i % 300));
        }
        out.write(bytes(HEADER + "\r\n"));
        for (int day = 0; day < days; day++) {
            var date = first.plusDays(day).toString().replace('-', '/');
            for (int step = 0; step < STEPS; step++) {
                var time = bytes("%s %02d:%02d".formatted(date, step / 12, step % 12 * 5));
                for (int i = 0; i < detectors; i++) {
                    int chance = random.nextInt(1_000);
                    if (chance < 2) {
                        continue; // a silent detector drops its row
                    }
                    out.write(time);
                    out.write(before[i]);
                    out.write(chance < 10 ? new byte[0] : bytes(volume(random, step)));
                    out.write(after[i]);
                }
            }
        }
    }

    private static String volume(SplittableRandom random, int step) {
        int busy = step / 12 == 8 || step / 12 == 18 ? 160 : step / 12 < 6 ? 15 : 80;
        return String.valueOf(random.nextInt(busy));
    }

    private static int source(int detector) {
        return 9_900 + detector % 7;
    }

    /** Arguments: file, detectors, first day, days. */
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            write(
                    out,
                    Integer.parseInt(arguments[1]),
                    LocalDate.parse(arguments[2]),
                    Integer.parseInt(arguments[3]));
        }
    }
}
