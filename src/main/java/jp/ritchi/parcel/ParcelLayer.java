package jp.ritchi.parcel;

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

/** Parcels; where they are too many or too small they are shown as counts and areas by cell. */
@Component
class ParcelLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            List.of(
                    text("lot_number", "地番", "Lot number").tiled(),
                    text("oaza_ja", "大字・町", "Town block (oaza)").tiled(),
                    text("municipality_ja", "市町村", "Municipality (Japanese)"),
                    text("municipality_en", "市町村（英語）", "Municipality"),
                    text("municipality_code", "市区町村コード", "Municipality code"),
                    of("area_ha", AttributeType.NUMBER, "面積（楕円体上）", "Area on the ellipsoid")
                            .unit("ha")
                            .tiled(),
                    of("registered_area_m2", AttributeType.NUMBER, "公簿面積", "Registered area")
                            .unit("m²"),
                    text("coordinate_class", "座標値種別", "Coordinate class")
                            .code("測量成果", "測量成果", "Survey result")
                            .code("図上測量", "図上測量", "Measured on a drawing"),
                    text("accuracy_class", "精度区分", "Accuracy class"),
                    text("map_name", "地図名", "Map sheet"),
                    of("lots", AttributeType.INTEGER, "分譲予定の社数・区画数", "Planned lots").tiled(),
                    text("land_use_ja", "土地利用", "Land use (Japanese)"));

    @Override
    public String id() {
        return "parcels";
    }

    @Override
    public Text title() {
        return new Text("土地（筆）", "Parcels");
    }

    @Override
    public Text description() {
        return new Text(
                "筆（登記所備付地図の取込み、または表示用の合成データ）",
                "Parcels of land: imported from the land-registry map, or synthetic for demonstration");
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
    public List<String> sums() {
        return List.of("area_ha");
    }

    @Override
    public boolean keepsCells() {
        return true;
    }

    @Override
    public List<Attribute> ownAttributes() {
        return ATTRIBUTES;
    }
}
