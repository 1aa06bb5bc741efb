package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.geo.RefusedGeometryException;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/** The coordinate system of the shapes in {@code filter}. */
@Component
class FilterCrsParam implements RowParameter {
    @Override
    public String name() {
        return "filter-crs";
    }

    @Override
    public Text description() {
        return new Text(
                "filter の中の図形の座標系（既定は CRS84）",
                "Coordinate system of the shapes in filter (CRS84 when absent)");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "format", "uri", "default", CoordinateSystem.CRS84.uri());
    }

    @Override
    public void apply(String value, RowQuery rows) {
        try {
            CoordinateSystem.get(value);
        } catch (RefusedGeometryException e) {
            throw RequestProblem.badParameter(name(), e.problem().ja(), e.problem().en());
        }
    }
}
