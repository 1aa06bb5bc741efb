package jp.ritchi.traffic;

import static jp.ritchi.layer.Attribute.text;

import java.util.List;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Group;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.PlaceAttributes;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Stations that count vehicles by the hour. */
@Component
class StationLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            PlaceAttributes.noted(
                    List.of(
                            text("station_code", "常時観測点コード", "Station code").tiled(),
                            text("road_type", "道路種別", "Road type")
                                    .code("1", "高速自動車国道", "National expressway")
                                    .code("3", "一般国道", "National road")
                                    .tiled(),
                            text("route_ja", "路線", "Route (Japanese)"),
                            text("route_en", "路線（英語）", "Route"),
                            text("operator_ja", "管理者", "Operator (Japanese)"),
                            text("operator_en", "管理者（英語）", "Operator")));

    @Override
    public String id() {
        return "traffic-stations";
    }

    @Override
    public Text title() {
        return new Text("交通量観測点", "Traffic stations");
    }

    @Override
    public Text description() {
        return new Text(
                "国土交通省の常時観測点（時間交通量を取り込める）",
                "Permanent counting stations of the ministry; hourly counts can be imported");
    }

    @Override
    public Group group() {
        return Group.TRAFFIC;
    }

    @Override
    public GeometryType geometryType() {
        return GeometryType.POINT;
    }

    @Override
    public List<Attribute> ownAttributes() {
        return ATTRIBUTES;
    }
}
