package jp.ritchi.hazard;

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

/** Areas expected to be flooded, by depth (codes of A31a), and of landslides (codes of A33). */
@Component
class HazardZoneLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            PlaceAttributes.noted(
                    List.of(
                            text("theme", "主題", "Theme")
                                    .code("flood", "洪水浸水想定区域", "Expected flooding")
                                    .code("landslide", "土砂災害警戒区域", "Landslide warning areas")
                                    .tiled(),
                            text("depth_rank", "浸水深", "Depth of water")
                                    .code("1", "0.5 m 未満", "Under 0.5 m")
                                    .code("2", "0.5 m 以上 3 m 未満", "0.5 to 3 m")
                                    .code("3", "3 m 以上 5 m 未満", "3 to 5 m")
                                    .code("4", "5 m 以上 10 m 未満", "5 to 10 m")
                                    .code("5", "10 m 以上 20 m 未満", "10 to 20 m")
                                    .code("6", "20 m 以上", "20 m or more")
                                    .tiled(),
                            text("landslide_kind", "土砂災害の種類", "Kind of landslide")
                                    .code("1", "急傾斜地の崩壊", "Slope failure")
                                    .code("2", "土石流", "Debris flow")
                                    .code("3", "地滑り", "Landslide")
                                    .tiled(),
                            text("landslide_zone", "区域の区分", "Zone")
                                    .code("1", "警戒区域", "Warning area")
                                    .code("2", "特別警戒区域", "Special warning area")
                                    .code("3", "警戒区域（指定前）", "Warning area, not yet designated")
                                    .code("4", "特別警戒区域（指定前）", "Special area, not yet designated")
                                    .tiled(),
                            text("flood_scale", "想定する雨", "Rain expected")
                                    .code("largest", "想定最大規模", "Largest to be expected")
                                    .code("planned", "計画規模", "What works are planned for")
                                    .tiled(),
                            text("river_ja", "河川・渓流", "River (Japanese)"),
                            text("river_en", "河川・渓流（英語）", "River"),
                            text("river_code", "河川番号", "Number of the river"),
                            text("manager_ja", "河川の管理者", "Manager of the river"),
                            text("area_number", "区域番号", "Number of the area"),
                            text("location_ja", "所在地", "Location"),
                            of("notified_on", AttributeType.DATE, "告示日", "Day of notice")));

    @Override
    public String id() {
        return "hazard-zones";
    }

    @Override
    public Text title() {
        return new Text("災害の想定区域", "Hazard areas");
    }

    @Override
    public Text description() {
        return new Text(
                "洪水浸水想定区域と土砂災害警戒区域（見本は合成データ）",
                "Areas of expected flooding and of landslides; the samples are synthetic");
    }

    @Override
    public Group group() {
        return Group.SITING;
    }

    @Override
    public GeometryType geometryType() {
        return GeometryType.POLYGON;
    }

    @Override
    public int tileMinZoom() {
        return 9;
    }

    @Override
    public List<Attribute> ownAttributes() {
        return ATTRIBUTES;
    }
}
