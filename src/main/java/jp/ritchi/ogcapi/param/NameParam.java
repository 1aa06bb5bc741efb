package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/** Features whose Japanese or English name holds a text, whatever the case of Latin letters. */
@Component
class NameParam implements RowParameter {
    private static final int MAX_LENGTH = 100;

    @Override
    public String name() {
        return "q";
    }

    @Override
    public Text description() {
        return new Text("名称に含まれる文字列", "Text that the name contains");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "minLength", 1, "maxLength", MAX_LENGTH);
    }

    @Override
    public void apply(String value, RowQuery rows) {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw RequestProblem.badParameter(
                    "q",
                    "q は 1 文字以上 " + MAX_LENGTH + " 文字以内です。",
                    "q has 1 to " + MAX_LENGTH + " characters.");
        }
        var pattern = LikePattern.containing(value.strip());
        rows.filter().and("v.name_ja ILIKE ? OR v.name_en ILIKE ?", pattern, pattern);
    }
}
