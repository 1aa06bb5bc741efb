package jp.ritchi.landuse;

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

/** Roads along which land lies, with their width where somebody measured it. */
@Component
class AccessRoadLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            PlaceAttributes.noted(
                    List.of(
                            text("kind", "種別", "Kind")
                                    .code("national", "国道", "National road")
                                    .code("prefectural", "都道府県道", "Prefectural road")
                                    .code("municipal", "市町村道", "Municipal road")
                                    .code("private", "私道", "Private road")
                                    .code("unknown", "不明", "Unknown")
                                    .tiled(),
                            of("width_m", AttributeType.NUMBER, "幅員", "Width").unit("m").tiled()));

    @Override
    public String id() {
        return "access-roads";
    }

    @Override
    public Text title() {
        return new Text("接道する道路", "Access roads");
    }

    @Override
    public Text description() {
        return new Text(
                "土地に接する道路と幅員（見本は合成データ）",
                "Roads along which land lies, with their width; the samples are synthetic");
    }

    @Override
    public Group group() {
        return Group.SITING;
    }

    @Override
    public GeometryType geometryType() {
        return GeometryType.LINE;
    }

    @Override
    public int tileMinZoom() {
        return 12;
    }

    @Override
    public List<Attribute> ownAttributes() {
        return ATTRIBUTES;
    }
}
