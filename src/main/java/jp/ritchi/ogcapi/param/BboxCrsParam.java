package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** The system of the coordinates in {@code bbox}, which reads it; checked here even without one. */
@Component
class BboxCrsParam implements RowParameter {
    static final String NAME = "bbox-crs";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text description() {
        return new Text(
                "bbox の座標系。座標の順は EPSG の登録どおり。",
                "Coordinate system of bbox; axes in the order of the register.");
    }

    @Override
    public Map<String, Object> schema() {
        return Systems.schema();
    }

    @Override
    public void apply(String value, RowQuery rows) {
        Systems.read(NAME, value);
    }
}
