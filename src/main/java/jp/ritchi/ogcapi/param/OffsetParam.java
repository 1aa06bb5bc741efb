package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/** How many features are passed over. */
@Component
class OffsetParam implements PageParameter {
    private static final long MAX = 10_000_000;

    @Override
    public String name() {
        return "offset";
    }

    @Override
    public Text description() {
        return new Text(
                "読み飛ばす地物の数（10000000 まで）。続きを読むには next のリンクのほうが速く、抜けも重複もない。",
                "Features passed over (at most 10000000). To read on, the link next is faster and neither misses nor repeats a feature.");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "integer", "minimum", 0, "maximum", MAX, "default", 0);
    }

    @Override
    public void apply(String value, ItemsQuery page) {
        if (!value.matches("\\d{1,8}") || Long.parseLong(value) > MAX) {
            throw RequestProblem.badParameter(
                    "offset",
                    "offset は 0 から 10000000 までの整数です。",
                    "offset is a whole number from 0 to 10000000.");
        }
        page.offset(Long.parseLong(value));
    }
}
