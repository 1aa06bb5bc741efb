package jp.ritchi.browser;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * A loose shapefile of square zones with the fields of 国土数値情報 A29, its text in CP932, without .prj
 * and .cpg: what a town hall hands over.
 */
final class ZoneShapefile {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int POLYGON = 5;
    private static final int SHAPE_BYTES = 128;

    private static final String[] FIELDS = {
        "A29_001", "A29_002", "A29_003", "A29_004", "A29_005", "A29_006", "A29_007", "A29_008"
    };
    private static final int[] WIDTHS = {5, 10, 20, 2, 40, 4, 4, 40};

    private final List<double[]> corners = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();

    /** A square zone with its south-west corner at a place, of a thousandth of a degree. */
    ZoneShapefile zone(double lon, double lat, String code, String note) {
        corners.add(new double[] {lon, lat});
        rows.add(new String[] {"34212", "広島県", "東広島市", code, "工業地域", "60", "200", note});
        return this;
    }

    /** The parts that are sent together. */
    FilePayload[] files(String stem) {
        return new FilePayload[] {
            part(stem + ".shp", shapes()),
            part(stem + ".shx", index()),
            part(stem + ".dbf", table())
        };
    }

    static FilePayload part(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }

    private byte[] shapes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header(100 + corners.size() * (8 + SHAPE_BYTES)));
        for (int i = 0; i < corners.size(); i++) {
            out.writeBytes(ByteBuffer.allocate(8).putInt(i + 1).putInt(SHAPE_BYTES / 2).array());
            out.writeBytes(square(corners.get(i)[0], corners.get(i)[1]));
        }
        return out.toByteArray();
    }

    private static byte[] square(double x, double y) {
        double side = 0.001;
        var bytes = ByteBuffer.allocate(SHAPE_BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(POLYGON);
        bytes.putDouble(x).putDouble(y).putDouble(x + side).putDouble(y + side);
        bytes.putInt(1).putInt(5).putInt(0);
        bytes.putDouble(x).putDouble(y).putDouble(x).putDouble(y + side);
        bytes.putDouble(x + side).putDouble(y + side).putDouble(x + side).putDouble(y);
        return bytes.putDouble(x).putDouble(y).array();
    }

    private byte[] index() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header(100 + 8 * corners.size()));
        for (int i = 0; i < corners.size(); i++) {
            int at = 100 + i * (8 + SHAPE_BYTES);
            out.writeBytes(ByteBuffer.allocate(8).putInt(at / 2).putInt(SHAPE_BYTES / 2).array());
        }
        return out.toByteArray();
    }

    private byte[] header(int length) {
        var bytes = ByteBuffer.allocate(100).putInt(0, 9994).putInt(24, length / 2);
        bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, POLYGON);
        bytes.putDouble(36, corners.stream().mapToDouble(c -> c[0]).min().orElse(0));
        bytes.putDouble(44, corners.stream().mapToDouble(c -> c[1]).min().orElse(0));
        bytes.putDouble(52, corners.stream().mapToDouble(c -> c[0]).max().orElse(0) + 0.001);
        bytes.putDouble(60, corners.stream().mapToDouble(c -> c[1]).max().orElse(0) + 0.001);
        return bytes.array();
    }

    private byte[] table() {
        var out = new ByteArrayOutputStream();
        int record = 1;
        for (int width : WIDTHS) {
            record += width;
        }
        var head = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        head.put(0, (byte) 3).put(1, (byte) 124).put(2, (byte) 1).put(3, (byte) 1);
        head.putInt(4, rows.size()).putShort(8, (short) (33 + 32 * FIELDS.length));
        out.writeBytes(head.putShort(10, (short) record).array());
        for (int i = 0; i < FIELDS.length; i++) {
            var field = ByteBuffer.allocate(32).put(FIELDS[i].getBytes(CP932));
            out.writeBytes(field.put(11, (byte) 'C').put(16, (byte) WIDTHS[i]).array());
        }
        out.write(0x0D);
        for (var row : rows) {
            out.write(' ');
            for (int i = 0; i < row.length; i++) {
                var value = row[i].getBytes(CP932);
                out.writeBytes(value);
                out.writeBytes(" ".repeat(WIDTHS[i] - value.length).getBytes(CP932));
            }
        }
        out.write(0x1A);
        return out.toByteArray();
    }
}
