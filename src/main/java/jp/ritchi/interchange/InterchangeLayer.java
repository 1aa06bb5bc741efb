package jp.ritchi.interchange;

import static jp.ritchi.layer.Attribute.of;
import static jp.ritchi.layer.Attribute.text;

import java.util.List;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Group;
import jp.ritchi.layer.Layer;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Points of the expressway network; a junction is not an interchange unless it has an exit. */
@Component
class InterchangeLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            List.of(
                    text("kind", "種別", "Kind")
                            .code("interchange", "インターチェンジ", "Interchange")
                            .code("smart-interchange", "スマートIC", "Smart interchange")
                            .code("junction", "ジャンクション", "Junction")
                            .code("other", "その他", "Other")
                            .tiled(),
                    of("n06_type", AttributeType.INTEGER, "国土数値情報の種別", "Type in N06"),
                    of("has_exit", AttributeType.BOOLEAN, "出入口あり", "Has an exit").tiled(),
                    of("opened_year", AttributeType.INTEGER, "供用開始年", "Opened in"),
                    text("cluster", "地域", "Cluster"));

    @Override
    public String id() {
        return "interchanges";
    }

    @Override
    public Text title() {
        return new Text("インターチェンジ", "Interchanges");
    }

    @Override
    public Text description() {
        return new Text(
                "高速道路のインターチェンジ、スマートIC、ジャンクション",
                "Expressway interchanges, smart interchanges and junctions");
    }

    @Override
    public Group group() {
        return Group.SITING;
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
