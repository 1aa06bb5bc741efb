package jp.ritchi.groundwater;

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

/** Places where water is sampled. */
@Component
class MonitoringPointLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            PlaceAttributes.around(
                    List.of(
                            text("kind", "種類", "Kind")
                                    .code("groundwater", "地下水", "Groundwater")
                                    .code("spring", "湧水", "Spring")
                                    .code("river", "河川", "River")
                                    .tiled(),
                            text("point_code", "地点統一番号", "Point code"),
                            text("aquifer_ja", "帯水層", "Aquifer (Japanese)"),
                            text("aquifer_en", "帯水層（英語）", "Aquifer"),
                            of("depth_m", AttributeType.NUMBER, "深さ", "Depth").unit("m")));

    @Override
    public String id() {
        return "monitoring-points";
    }

    @Override
    public Text title() {
        return new Text("地下水監視地点", "Groundwater monitoring points");
    }

    @Override
    public Text description() {
        return new Text(
                "地下水・湧水・河川の監視地点と PFOS・PFOA の測定結果",
                "Monitoring points of groundwater, springs and rivers with results for PFOS and PFOA");
    }

    @Override
    public Group group() {
        return Group.GROUNDWATER;
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
