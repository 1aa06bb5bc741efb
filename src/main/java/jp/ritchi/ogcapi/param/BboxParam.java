package jp.ritchi.ogcapi.param;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.ritchi.geo.AxisOrder;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * Features that touch a box in any of our coordinate systems, and those without a place (OGC
 * 17-069r4, /req/core/fc-bbox-response). Heights are checked and then ignored, because features
 * have none.
 */
@Component
class BboxParam implements RowParameter {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");

    @Override
    public String name() {
        return "bbox";
    }

    @Override
    public Text description() {
        return new Text(
                "範囲に触れる地物（と位置のない地物）だけを返す。CRS84 では西端の経度,南端の緯度,東端の経度,北端の緯度"
                        + "（高さを含む 6 個も可）。ほかの座標系は bbox-crs で指定する。",
                "Only features that touch the box, and those without a place. In CRS84:"
                        + " west,south,east,north in degrees (or six numbers with heights);"
                        + " bbox-crs names another system.");
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
        var system =
                rows.given(BboxCrsParam.NAME)
                        .map(name -> Systems.read(BboxCrsParam.NAME, name))
                        .orElse(CoordinateSystem.CRS84);
        var n = corners(numbers(value));
        boolean northFirst = system.officialAxisOrder() == AxisOrder.NORTH_EAST;
        var box =
                northFirst
                        ? new BoxCondition(n[1], n[0], n[3], n[2])
                        : new BoxCondition(n[0], n[1], n[2], n[3]);
        if (system.planeEpsg().isPresent()) {
            box.inPlane(system.planeEpsg().getAsInt(), rows.filter());
        } else {
            box.inDegrees(rows.filter());
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

    private static double[] corners(double[] n) {
        if (n.length == 4) {
            return n;
        }
        if (n[2] > n[5]) {
            throw bad("下端の高さが上端より高くなっています", "its lower height is above its upper height");
        }
        return new double[] {n[0], n[1], n[3], n[4]};
    }

    static RequestProblem bad(String ja, String en) {
        return RequestProblem.badParameter(
                "bbox",
                "bbox を読めません（" + ja + "）。例: bbox=130.7,32.7,130.9,33.0",
                "bbox cannot be read (" + en + "). Example: bbox=130.7,32.7,130.9,33.0");
    }
}
