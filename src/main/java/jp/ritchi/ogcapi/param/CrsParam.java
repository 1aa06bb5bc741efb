package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** The system of the coordinates in the answer (OGC 18-058r1). */
@Component
class CrsParam implements FeatureParameter {
    @Override
    public String name() {
        return "crs";
    }

    @Override
    public Text description() {
        return new Text(
                "答えの座標系。座標の順は EPSG の登録どおり（緯度,経度／平面直角座標系は X（北）,Y（東））。",
                "Coordinate system of the answer; axes in the order of the register (latitude,"
                        + " longitude; plane-rectangular zones X north, Y east).");
    }

    @Override
    public Map<String, Object> schema() {
        return Systems.schema();
    }

    @Override
    public void apply(String value, FeatureForm form) {
        form.crs(Systems.read(name(), value));
    }
}
