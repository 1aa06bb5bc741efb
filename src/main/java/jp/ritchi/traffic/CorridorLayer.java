package jp.ritchi.traffic;

import static jp.ritchi.layer.Attribute.of;
import static jp.ritchi.layer.Attribute.text;

import java.util.List;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Group;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.PlaceAttributes;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Roads whose congestion is watched. */
@Component
class CorridorLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            PlaceAttributes.noted(
                    List.of(
                            text("route_ja", "路線", "Route (Japanese)"),
                            text("route_en", "路線（英語）", "Route"),
                            text("kind", "道路種別", "Kind of road")
                                    .code("expressway", "高速・自動車専用道路", "Expressway")
                                    .code("national", "国道", "National road")
                                    .code("prefectural", "県道", "Prefectural road")
                                    .code("municipal", "市町村道", "Municipal road")
                                    .tiled(),
                            of(
                                            "congestion_speed_kmh",
                                            AttributeType.NUMBER,
                                            "混雑時旅行速度",
                                            "Speed in congestion")
                                    .unit("km/h")
                                    .tiled(),
                            of(
                                            "target_speed_kmh",
                                            AttributeType.NUMBER,
                                            "混雑時の目標速度",
                                            "Target speed in congestion")
                                    .unit("km/h")
                                    .tiled(),
                            text("speed_basis_ja", "速度の根拠", "Basis of the speed (Japanese)"),
                            text("speed_basis_en", "速度の根拠（英語）", "Basis of the speed"),
                            of("length_km", AttributeType.NUMBER, "延長", "Length").unit("km"),
                            text("municipality_ja", "市町村", "Municipality (Japanese)"),
                            text("municipality_en", "市町村（英語）", "Municipality")));

    @Override
    public String id() {
        return "traffic-corridors";
    }

    @Override
    public Text title() {
        return new Text("渋滞対策路線", "Traffic corridors");
    }

    @Override
    public Text description() {
        return new Text(
                "渋滞対策の対象となる路線（模式的な線形）と速度の目標",
                "Roads with measures against congestion (schematic lines) and their target speed");
    }

    @Override
    public Group group() {
        return Group.TRAFFIC;
    }

    @Override
    public GeometryType geometryType() {
        return GeometryType.LINE;
    }

    @Override
    public List<Attribute> ownAttributes() {
        return ATTRIBUTES;
    }
}
