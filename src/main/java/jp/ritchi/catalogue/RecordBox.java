package jp.ritchi.catalogue;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.ritchi.web.RequestProblem;

/**
 * A box of longitudes and latitudes that a record's box is to touch. A west edge east of the east
 * edge means a box across the antimeridian. A record without a box matches every one, as a feature
 * without a place does.
 */
record RecordBox(double west, double south, double east, double north) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{0,40})?");

    static Predicate<Source> reading(String value) {
        var box = of(value.split(",", -1));
        return source -> {
            var covered = source.bbox();
            return covered == null || box.touches(covered);
        };
    }

    private static RecordBox of(String[] parts) {
        if (parts.length != 4 && parts.length != 6) {
            throw bad();
        }
        for (String part : parts) {
            if (!NUMBER.matcher(part).matches()) {
                throw bad();
            }
        }
        int east = parts.length / 2;
        var box =
                new RecordBox(
                        Double.parseDouble(parts[0]),
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[east]),
                        Double.parseDouble(parts[east + 1]));
        if (Math.max(Math.abs(box.west), Math.abs(box.east)) > 180
                || Math.max(Math.abs(box.south), Math.abs(box.north)) > 90
                || box.south > box.north) {
            throw bad();
        }
        return box;
    }

    private boolean touches(List<Double> covered) {
        boolean high = covered.get(1) <= north && covered.get(3) >= south;
        boolean reachesWest = covered.get(2) >= west;
        boolean reachesEast = covered.get(0) <= east;
        return high && (west <= east ? reachesWest && reachesEast : reachesWest || reachesEast);
    }

    private static RequestProblem bad() {
        return RequestProblem.badParameter(
                "bbox",
                "bbox を読めません。西端の経度,南端の緯度,東端の経度,北端の緯度で指定してください。例: bbox=130.7,32.7,130.9,33.0",
                "bbox cannot be read. Give west,south,east,north in degrees. Example:"
                        + " bbox=130.7,32.7,130.9,33.0");
    }
}
