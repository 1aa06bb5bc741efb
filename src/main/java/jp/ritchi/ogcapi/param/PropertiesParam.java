package jp.ritchi.ogcapi.param;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ritchi.layer.Attribute;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/** The only properties that are written. */
@Component
class PropertiesParam implements FeatureParameter {
    @Override
    public String name() {
        return "properties";
    }

    @Override
    public Text description() {
        return new Text(
                "返す属性（コンマ区切り）。指定がなければすべて。",
                "Properties to return, separated by commas; all when absent.");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "minItems", 1, "items", Map.of("type", "string"));
    }

    @Override
    public void apply(String value, FeatureForm form) {
        var known =
                form.layer().attributes().stream()
                        .map(Attribute::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var names = new LinkedHashSet<>(List.of(value.split(",", -1)));
        for (String name : names) {
            if (!known.contains(name)) {
                throw RequestProblem.badParameter(
                        name(),
                        "properties にこの属性はありません。使えるもの: " + String.join(", ", known),
                        "properties names something that does not exist. Allowed: "
                                + String.join(", ", known));
            }
        }
        form.properties(names);
    }
}
