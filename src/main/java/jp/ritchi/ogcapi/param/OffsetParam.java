package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/** How many features are passed over, in the order of their ids. */
@Component
class OffsetParam implements PageParameter {
    @Override
    public String name() {
        return "offset";
    }

    @Override
    public Text description() {
        return new Text("id の順に読み飛ばす地物の数", "Features passed over, in the order of their ids");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "integer", "minimum", 0, "maximum", 999_999_999, "default", 0);
    }

    @Override
    public void apply(String value, ItemsQuery page) {
        if (!value.matches("\\d{1,9}")) {
            throw RequestProblem.badParameter(
                    "offset",
                    "offset は 0 から 999999999 までの整数です。",
                    "offset is a whole number from 0 to 999999999.");
        }
        page.offset(Long.parseLong(value));
    }
}
