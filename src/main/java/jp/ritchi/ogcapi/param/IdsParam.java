package jp.ritchi.ogcapi.param;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/** The features with these ids, in whatever order; ids that nobody may see are passed over. */
@Component
class IdsParam implements RowParameter {
    private static final int MOST = 1_000;
    private static final int LONGEST = 120;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Override
    public String name() {
        return "ids";
    }

    @Override
    public Text description() {
        return new Text(
                "地物の ID（コンマ区切り、" + MOST + " 個まで）。ない ID は飛ばす。",
                "Ids of features, separated by commas, at most "
                        + MOST
                        + "; those that do not exist are passed over.");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                "array",
                "minItems",
                1,
                "maxItems",
                MOST,
                "items",
                Map.of("type", "string"));
    }

    @Override
    public void apply(String value, RowQuery rows) {
        var ids = List.of(value.split(",", -1));
        if (ids.size() > MOST) {
            throw RequestProblem.badParameter(
                    name(),
                    "ids は " + MOST + " 個までです。分けるか、filter や bbox で選んでください。",
                    "ids has at most " + MOST + " ids. Split it, or choose by filter or bbox.");
        }
        for (String id : ids) {
            if (id.length() > LONGEST || !ID.matcher(id).matches()) {
                throw RequestProblem.badParameter(
                        name(),
                        "ids は地物の ID をコンマで区切ったものです（英小文字・数字・ハイフン）。",
                        "ids are ids of features separated by commas: small letters, digits and hyphens.");
            }
        }
        // No id holds a comma, so that one value is enough for all.
        rows.filter().and("v.id = ANY (string_to_array(?, ','))", value);
    }
}
