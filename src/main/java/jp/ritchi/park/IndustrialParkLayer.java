package jp.ritchi.park;

import static jp.ritchi.layer.Attribute.of;
import static jp.ritchi.layer.Attribute.text;

import java.util.List;
import java.util.Set;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Group;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.PlaceAttributes;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Industrial parks that exist, are built or are planned. */
@Component
class IndustrialParkLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            PlaceAttributes.around(
                    List.of(
                            text("status", "状況", "Status")
                                    .code("existing", "既存", "Existing")
                                    .code("developing", "造成中", "Being developed")
                                    .code("planned", "計画", "Planned")
                                    .code("unknown", "不明（資料に記載なし）", "Not stated by the source")
                                    .tiled(),
                            text("developer_ja", "整備主体", "Developer (Japanese)"),
                            text("developer_en", "整備主体（英語）", "Developer"),
                            of("area_ha", AttributeType.NUMBER, "面積", "Area").unit("ha"),
                            of("lots", AttributeType.INTEGER, "区画数", "Lots"),
                            text("location_kind", "臨海・内陸", "Coastal or inland")
                                    .code("coastal", "臨海", "Coastal")
                                    .code("inland", "内陸", "Inland"),
                            of(
                                    "completed_year",
                                    AttributeType.INTEGER,
                                    "事業完了年",
                                    "Year of completion"),
                            of("site_area_ha", AttributeType.NUMBER, "工業用地面積", "Industrial land")
                                    .unit("ha"),
                            of("unused_area_ha", AttributeType.NUMBER, "未利用面積", "Unused land")
                                    .unit("ha"),
                            of("companies", AttributeType.INTEGER, "立地企業数", "Companies")));

    @Override
    public String id() {
        return "industrial-parks";
    }

    @Override
    public Text title() {
        return new Text("産業団地", "Industrial parks");
    }

    @Override
    public Text description() {
        return new Text("既存・造成中・計画中の産業団地", "Industrial parks: existing, being developed, planned");
    }

    @Override
    public Group group() {
        return Group.SITING;
    }

    @Override
    public GeometryType geometryType() {
        return GeometryType.POINT;
    }

    /** Most are known by a point, those of L05 by their area. */
    @Override
    public Set<GeometryType> geometryTypes() {
        return Set.of(GeometryType.POINT, GeometryType.POLYGON);
    }

    @Override
    public List<Attribute> ownAttributes() {
        return ATTRIBUTES;
    }
}
