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
                "1 ページの地物の数（1〜1000、既定 10）。1000 を超える値は 1000 とみなす。",
                "Features in a page (1 to 1000, default 10); more than 1000 is taken as 1000.");
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
                    "limit は 1 から 1000 までの整数です。",
                    "limit is a whole number from 1 to 1000.");
        }
        var digits = value.replaceFirst("^0+", "");
        int limit = digits.length() > 4 ? ItemsQuery.MAX_LIMIT : Integer.parseInt(digits);
        page.limit(Math.min(limit, ItemsQuery.MAX_LIMIT));
    }
}
