package jp.ritchi.boundary;

import static jp.ritchi.layer.Attribute.text;

import java.util.List;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Group;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.PlaceAttributes;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/**
 * Municipalities by their boundaries; wards of ordinance cities are rows of their own, as in N03.
 * Nothing is shipped: the layer is empty until boundaries are imported.
 */
@Component
class MunicipalityLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            PlaceAttributes.noted(
                    List.of(
                            text("municipality_code", "市区町村コード", "Municipality code").tiled(),
                            text("prefecture_ja", "都道府県", "Prefecture (Japanese)"),
                            text("prefecture_en", "都道府県（英語）", "Prefecture"),
                            text("subprefecture_ja", "支庁・振興局", "Subprefecture (Hokkaido)"),
                            text("district_ja", "郡・政令市", "District or ordinance city")));

    @Override
    public String id() {
        return "municipalities";
    }

    @Override
    public Text title() {
        return new Text("市区町村の境界", "Municipal boundaries");
    }

    @Override
    public Text description() {
        return new Text(
                "市区町村の区域。国土数値情報 行政区域（N03）を取り込むまで空です。",
                "Areas of municipalities. Empty until boundaries (MLIT N03) are imported.");
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
        return 7;
    }

    @Override
    public List<Attribute> ownAttributes() {
        return ATTRIBUTES;
    }
}
