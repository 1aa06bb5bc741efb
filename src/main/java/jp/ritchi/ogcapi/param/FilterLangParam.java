package jp.ritchi.ogcapi.param;

import java.util.List;
import java.util.Map;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/** In which form {@code filter} is written. */
@Component
class FilterLangParam implements RowParameter {
    private static final List<String> FORMS = List.of("cql2-text", "cql2-json");

    @Override
    public String name() {
        return "filter-lang";
    }

    @Override
    public Text description() {
        return new Text("filter の書き方", "Form of filter");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "enum", FORMS, "default", FORMS.get(0));
    }

    @Override
    public void apply(String value, RowQuery rows) {
        if (!FORMS.contains(value)) {
            throw RequestProblem.badParameter(
                    name(),
                    "filter-lang は cql2-text か cql2-json です。",
                    "filter-lang is cql2-text or cql2-json.");
        }
    }
}
