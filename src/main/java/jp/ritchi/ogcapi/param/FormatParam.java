package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Lets {@code f} through: the exchange has its own eye on it, and no row depends on it. */
@Component
class FormatParam implements FeatureParameter {
    @Override
    public String name() {
        return "f";
    }

    @Override
    public Text description() {
        return (Text) Operation.FORMAT.get("description");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "enum", java.util.List.of("json", "html"));
    }

    @Override
    public void apply(String value, FeatureForm form) {
        // The exchange chooses the format.
    }
}
