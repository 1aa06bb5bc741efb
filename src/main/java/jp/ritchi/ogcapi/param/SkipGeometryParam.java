package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/** Leaves the geometry out. */
@Component
class SkipGeometryParam implements FeatureParameter {
    @Override
    public String name() {
        return "skipGeometry";
    }

    @Override
    public Text description() {
        return new Text(
                "true のとき図形を返さない（geometry は null）", "true leaves the geometry out (it is null)");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean", "default", false);
    }

    @Override
    public void apply(String value, FeatureForm form) {
        if (!value.equals("true") && !value.equals("false")) {
            throw RequestProblem.badParameter(
                    name(), "skipGeometry は true か false です。", "skipGeometry is true or false.");
        }
        form.geometry(value.equals("false"));
    }
}
