package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/** How many features a page holds at most; more than the maximum is lowered to it. */
@Component
class LimitParam implements PageParameter {
    @Override
    public String name() {
        return "limit";
    }

    @Override
    public Text description() {
        return new Text(
                "1 ページの地物の数（既定 500、HTML は 100）。最大値（GeoJSON は 1000000、sortby があれば 10000、HTML は 1000）を"
                        + "超える値は最大値とみなす。",
                "Features in a page (default 500, in HTML 100). More than the maximum is taken as the maximum:"
                        + " 1000000 in GeoJSON, 10000 with sortby, 1000 in HTML.");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                "integer",
                "minimum",
                1,
                "maximum",
                ItemsQuery.MAX_LIMIT,
                "default",
                ItemsQuery.DEFAULT_LIMIT);
    }

    @Override
    public void apply(String value, ItemsQuery page) {
        if (!value.matches("0*[1-9]\\d{0,99}")) {
            throw RequestProblem.badParameter(
                    "limit",
                    "limit は 1 から 1000000 までの整数です。",
                    "limit is a whole number from 1 to 1000000.");
        }
        var digits = value.replaceFirst("^0+", "");
        int limit = digits.length() > 7 ? ItemsQuery.MAX_LIMIT : Integer.parseInt(digits);
        page.limit(Math.min(limit, ItemsQuery.MAX_LIMIT));
    }
}
