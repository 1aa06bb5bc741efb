package jp.ritchi.ingest.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.text.Text;

/**
 * Differences between two datums on the third-order meshes of JIS X 0410 (30 by 45 seconds), from a
 * parameter file of the Geospatial Information Authority of Japan: TKY2JGD.par or a
 * touhokutaiheiyouoki…par of PatchJGD. A line has a mesh code and the differences of latitude and
 * longitude in seconds at its south-western corner; in between they are interpolated bilinearly.
 */
final class GridShift {
    private static final int MOST_LINES = 2_000_000;

    /** Meshes are counted from 100° E and the equator, in steps of 45 and 30 seconds. */
    private static final double PER_DEGREE_LONGITUDE = 80;

    private static final double PER_DEGREE_LATITUDE = 120;

    /** The first meshes that touch Japan, which tells lines of data from others. */
    private static final int[] MESHES = {3022, 6853};

    private static final float MOST_SECONDS = 60;

    private final String name;
    private final boolean everywhere;
    private final Map<Integer, float[]> corners = new HashMap<>();

    private GridShift(String name, boolean everywhere) {
        this.name = name;
        this.everywhere = everywhere;
    }

    /**
     * @param everywhere whether the two datums differ everywhere, so that a place outside the file
     *     cannot be converted; else they are the same there
     * @throws IOException also when a line is damaged, with its number
     */
    static GridShift read(Path file, boolean everywhere) throws IOException {
        var grid = new GridShift(file.getFileName().toString(), everywhere);
        // Comments are in CP932; the lines that count are ASCII.
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int read = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (++read > MOST_LINES) {
                    throw new IOException("more than " + MOST_LINES + " lines");
                }
                if (!grid.line(line)) {
                    throw new IOException("line " + read + ": " + shown(line));
                }
            }
        }
        if (grid.corners.isEmpty()) {
            throw new IOException("no lines of mesh code, latitude and longitude");
        }
        return grid;
    }

    private static String shown(String line) {
        return line.strip().substring(0, Math.min(line.strip().length(), 40));
    }

    /** False for a line that begins as one of a mesh and does not go on like one. */
    private boolean line(String line) {
        var parts = line.strip().split("\\s+");
        if (!isMesh(parts[0])) {
            return true;
        }
        int code = Integer.parseInt(parts[0]);
        int row = code / 1_000_000 * 80 + code / 1_000 % 10 * 10 + code / 10 % 10;
        int column = code / 10_000 % 100 * 80 + code / 100 % 10 * 10 + code % 10;
        if (parts.length < 3 || code / 1_000 % 10 > 7 || code / 100 % 10 > 7) {
            return false;
        }
        try {
            var corner = new float[] {Float.parseFloat(parts[2]), Float.parseFloat(parts[1])};
            corners.put(key(column, row), corner);
            return Math.abs(corner[0]) < MOST_SECONDS && Math.abs(corner[1]) < MOST_SECONDS;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isMesh(String word) {
        if (!word.matches("[0-9]{8}")) {
            return false;
        }
        int first = Integer.parseInt(word.substring(0, 4));
        return first >= MESHES[0] && first <= MESHES[1] && first % 100 >= 22 && first % 100 <= 53;
    }

    private static int key(int column, int row) {
        return row << 14 | column;
    }

    ImportIssue remark() {
        return new ImportIssue(
                "datum-shifted",
                Severity.INFO,
                null,
                name,
                new Text(
                        "測地系を国土地理院のパラメータファイル "
                                + name
                                + " で変換します（格子の間は線形補間）。"
                                + (everywhere ? "" : "その範囲の外では値が変わらない測地系どうしなので、そのまま使います。"),
                        "The datum is converted with the parameter file "
                                + name
                                + " of the Geospatial Information Authority of Japan, interpolated between its corners."
                                + (everywhere
                                        ? ""
                                        : " Outside its area the two datums are the same, and positions stay as they are.")));
    }

    /** Moves longitudes and latitudes in degrees, in pairs. */
    void move(double[] points) {
        for (int i = 0; i < points.length; i += 2) {
            double x = (points[i] - 100) * PER_DEGREE_LONGITUDE;
            double y = points[i + 1] * PER_DEGREE_LATITUDE;
            int column = (int) Math.floor(x);
            int row = (int) Math.floor(y);
            if (!everywhere && isOutside(column, row)) {
                continue;
            }
            double east = x - column;
            double north = y - row;
            var southWest = corner(column, row, points, i);
            var southEast = corner(column + 1, row, points, i);
            var northWest = corner(column, row + 1, points, i);
            var northEast = corner(column + 1, row + 1, points, i);
            for (int j = 0; j < 2; j++) {
                double seconds =
                        (1 - north) * ((1 - east) * southWest[j] + east * southEast[j])
                                + north * ((1 - east) * northWest[j] + east * northEast[j]);
                points[i + j] += seconds / 3600;
            }
        }
    }

    private boolean isOutside(int column, int row) {
        return !corners.containsKey(key(column, row))
                && !corners.containsKey(key(column + 1, row))
                && !corners.containsKey(key(column, row + 1))
                && !corners.containsKey(key(column + 1, row + 1));
    }

    private float[] corner(int column, int row, double[] points, int i) {
        var corner = corners.get(key(column, row));
        if (corner == null || column < 0 || row < 0) {
            var place = "%.5f, %.5f".formatted(points[i], points[i + 1]);
            throw new OutsideGridException(
                    new Text(
                            "パラメータファイル " + name + " の範囲の外にあるため変換できません（" + place + "）。",
                            "The parameter file "
                                    + name
                                    + " says nothing about this place ("
                                    + place
                                    + "), so it cannot be converted."));
        }
        return corner;
    }
}
