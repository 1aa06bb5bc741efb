package jp.ritchi.ogcapi.param;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * Features that touch a box of longitudes and latitudes. A west edge greater than the east edge
 * means a box across the antimeridian (RFC 7946, 5.2). Heights are checked and then ignored,
 * because features have none.
 */
@Component
class BboxParam implements RowParameter {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{0,40})?");
    // The envelope of a line, because a box without width is a line or a point and still touches.
    private static final String TOUCHES =
            "ST_Intersects(v.geom, ST_SetSRID("
                    + "ST_Envelope(ST_MakeLine(ST_Point(?, ?), ST_Point(?, ?))), 6668))";

    @Override
    public String name() {
        return "bbox";
    }

    @Override
    public Text description() {
        return new Text(
                "範囲に触れる地物だけを返す。西端の経度,南端の緯度,東端の経度,北端の緯度（高さを含む 6 個も可）。",
                "Only features that touch the box: west,south,east,north in degrees (or six numbers with"
                        + " heights).");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                "array",
                "oneOf",
                List.of(Map.of("minItems", 4, "maxItems", 4), Map.of("minItems", 6, "maxItems", 6)),
                "items",
                Map.of("type", "number"));
    }

    @Override
    public void apply(String value, RowQuery rows) {
        var box = box(numbers(value));
        box.check();
        if (box.west <= box.east) {
            rows.filter().and(TOUCHES, box.west, box.south, box.east, box.north);
        } else {
            rows.filter().and(TOUCHES + " OR " + TOUCHES, box.acrossTheAntimeridian());
        }
    }

    private static double[] numbers(String value) {
        var parts = value.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw bad("数が 4 個か 6 個必要です", "it needs 4 or 6 numbers");
        }
        var numbers = new double[parts.length];
        for (int i = 0; i < numbers.length; i++) {
            if (!NUMBER.matcher(parts[i]).matches()) {
                throw bad("数でない値があります", "it holds something that is not a number");
            }
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }

    private static Box box(double[] n) {
        if (n.length == 4) {
            return new Box(n[0], n[1], n[2], n[3]);
        }
        if (n[2] > n[5]) {
            throw bad("下端の高さが上端より高くなっています", "its lower height is above its upper height");
        }
        return new Box(n[0], n[1], n[3], n[4]);
    }

    private record Box(double west, double south, double east, double north) {
        void check() {
            if (Math.abs(west) > 180 || Math.abs(east) > 180) {
                throw bad("経度は -180 から 180 です", "longitudes lie between -180 and 180");
            }
            if (Math.abs(south) > 90 || Math.abs(north) > 90) {
                throw bad(
                        "緯度は -90 から 90 です。経度と緯度の順を確かめてください",
                        "latitudes lie between -90 and 90; is the order longitude, latitude?");
            }
            if (south > north) {
                throw bad("南端が北端より北にあります", "its south edge is north of its north edge");
            }
        }

        Object[] acrossTheAntimeridian() {
            return new Object[] {west, south, 180d, north, -180d, south, east, north};
        }
    }

    private static RequestProblem bad(String ja, String en) {
        return RequestProblem.badParameter(
                "bbox",
                "bbox を読めません（" + ja + "）。例: bbox=130.7,32.7,130.9,33.0",
                "bbox cannot be read (" + en + "). Example: bbox=130.7,32.7,130.9,33.0");
    }
}
