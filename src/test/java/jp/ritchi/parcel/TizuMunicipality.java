package jp.ritchi.parcel;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes all sheets of a municipality as an archive of archives: each sheet a grid of parcels with
 * shared points, one curve an edge, in zone 2. Every tenth sheet shows again one column of its
 * western neighbour, every twentieth has no place on earth, and one is cut.
 */
public final class TizuMunicipality {
    private static final int SIDE = 10;
    private static final double METRES = 20;

    private final StringBuilder xml = new StringBuilder();

    private TizuMunicipality() {}

    /** Arguments: file, sheets. */
    public static void main(String[] arguments) throws IOException {
        try (var out =
                new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 20)) {
            write(out, Integer.parseInt(arguments[1]));
        }
    }

    static void write(OutputStream out, int sheets) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < sheets; i++) {
                var sheet = new TizuMunicipality().sheet(i).getBytes(StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry("43404-%04d.zip".formatted(i)));
                zip.write(packed("43404-%04d.xml".formatted(i), sheet, i == 7));
            }
        }
    }

    private static byte[] packed(String name, byte[] sheet, boolean cut) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(sheet, 0, cut ? sheet.length / 2 : sheet.length);
        }
        return bytes.toByteArray();
    }

    private String sheet(int number) {
        boolean again = number % 10 == 9;
        boolean placed = number % 20 != 19;
        int firstColumn = number % 50 * SIDE - (again ? 1 : 0);
        int firstRow = number / 50 * SIDE;
        int columns = SIDE + (again ? 1 : 0);
        head(number, placed);
        points(firstRow, firstColumn, columns);
        edges(columns);
        surfaces(columns);
        xml.append("</空間属性><主題属性>");
        for (int r = 0; r < SIDE; r++) {
            for (int c = 0; c < columns; c++) {
                parcel(r, c, columns, (firstRow + r) * 500 + firstColumn + c + 1);
            }
        }
        return xml.append("</主題属性></地図>").toString();
    }

    private void head(int number, boolean placed) {
        xml.append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<地図 xmlns=\"http://www.moj.go.jp/MINJI/tizuxml\"")
                .append(
                        " xmlns:zmn=\"http://www.moj.go.jp/MINJI/tizuzumen\">\n<version>ver1.0</version>\n")
                .append("<地図名>菊陽町試験-%04d</地図名>\n".formatted(number))
                .append("<市区町村コード>43404</市区町村コード>\n<市区町村名>菊陽町</市区町村名>\n<座標系>")
                .append(placed ? "公共座標2系" : "任意座標系")
                .append("</座標系>\n<測地系判別>測量</測地系判別>\n<空間属性>\n");
    }

    private void points(int firstRow, int firstColumn, int columns) {
        for (int r = 0; r <= SIDE; r++) {
            for (int c = 0; c <= columns; c++) {
                xml.append(
                                "<zmn:GM_Point id=\"P%d-%d\"><zmn:GM_Point.position><zmn:DirectPosition>"
                                        .formatted(r, c))
                        .append(
                                "<zmn:X>%.3f</zmn:X><zmn:Y>%.3f</zmn:Y>"
                                        .formatted(
                                                -17_000 + (firstRow + r) * METRES,
                                                -22_000 + (firstColumn + c) * METRES))
                        .append("</zmn:DirectPosition></zmn:GM_Point.position></zmn:GM_Point>\n");
            }
        }
    }

    private void edges(int columns) {
        for (int r = 0; r <= SIDE; r++) {
            for (int c = 0; c <= columns; c++) {
                if (c < columns) {
                    edge("H", r, c, r, c + 1);
                }
                if (r < SIDE) {
                    edge("V", r, c, r + 1, c);
                }
            }
        }
    }

    private void edge(String kind, int r, int c, int toRow, int toColumn) {
        xml.append(
                "<zmn:GM_Curve id=\"%s%d-%d\"><zmn:GM_Curve.segment><zmn:GM_LineString><zmn:GM_LineString.controlPoint>"
                        .formatted(kind, r, c));
        for (var end : new int[][] {{r, c}, {toRow, toColumn}}) {
            xml.append(
                    "<zmn:GM_PointArray.column><zmn:GM_Position.indirect><zmn:GM_PointRef.point idref=\"P%d-%d\"/></zmn:GM_Position.indirect></zmn:GM_PointArray.column>"
                            .formatted(end[0], end[1]));
        }
        xml.append(
                "</zmn:GM_LineString.controlPoint></zmn:GM_LineString></zmn:GM_Curve.segment></zmn:GM_Curve>\n");
    }

    private void surfaces(int columns) {
        for (int r = 0; r < SIDE; r++) {
            for (int c = 0; c < columns; c++) {
                xml.append(
                        "<zmn:GM_Surface id=\"F%d-%d\"><zmn:GM_Surface.patch><zmn:GM_Polygon><zmn:GM_Polygon.boundary><zmn:GM_SurfaceBoundary><zmn:GM_SurfaceBoundary.exterior><zmn:GM_Ring>"
                                .formatted(r, c));
                for (var id :
                        new String[] {
                            "H" + r + "-" + c,
                            "V" + r + "-" + (c + 1),
                            "H" + (r + 1) + "-" + c,
                            "V" + r + "-" + c
                        }) {
                    xml.append("<zmn:GM_CompositeCurve.generator idref=\"")
                            .append(id)
                            .append("\"/>");
                }
                xml.append(
                        "</zmn:GM_Ring></zmn:GM_SurfaceBoundary.exterior></zmn:GM_SurfaceBoundary></zmn:GM_Polygon.boundary></zmn:GM_Polygon></zmn:GM_Surface.patch></zmn:GM_Surface>\n");
            }
        }
    }

    private void parcel(int r, int c, int columns, int lot) {
        xml.append(
                        "<筆 id=\"H%09d\"><大字コード>001</大字コード><丁目コード>000</丁目コード><小字コード>0000</小字コード>"
                                .formatted(r * columns + c + 1))
                .append(
                        "<予備コード>00</予備コード><大字名>大字原水</大字名><地番>%d</地番><形状 idref=\"F%d-%d\"/>"
                                .formatted(lot, r, c))
                .append("<精度区分>甲二</精度区分><座標値種別>測量成果</座標値種別></筆>\n");
    }
}
