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

/** Zones of the plans for land: farmland, urbanisation, zoning, priority areas. */
@Component
class LandZoneLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            PlaceAttributes.noted(
                    List.of(
                            ZoneCodes.THEME,
                            ZoneCodes.ZONE,
                            of(
                                            "building_coverage_pct",
                                            AttributeType.INTEGER,
                                            "建蔽率",
                                            "Building coverage")
                                    .unit("%"),
                            of("floor_area_pct", AttributeType.INTEGER, "容積率", "Floor area ratio")
                                    .unit("%"),
                            text("municipality_ja", "市町村", "Municipality (Japanese)"),
                            text("municipality_en", "市町村（英語）", "Municipality"),
                            text("municipality_code", "市区町村コード", "Municipality code")));

    @Override
    public String id() {
        return "land-zones";
    }

    @Override
    public Text title() {
        return new Text("土地利用の区域", "Land-use zones");
    }

    @Override
    public Text description() {
        return new Text(
                "農用地区域・市街化調整区域・用途地域・重点促進区域（見本は合成データ）",
                "Farmland, urbanisation control, zoning and priority areas; the samples are synthetic");
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
