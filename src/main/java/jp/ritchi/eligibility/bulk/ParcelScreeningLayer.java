package jp.ritchi.eligibility.bulk;

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

/** Parcels with the values that decide about them, so that a map can colour them by any radius. */
@Component
class ParcelScreeningLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            List.of(
                    text("lot_number", "地番", "Lot number"),
                    text("oaza_ja", "大字・町", "Town block (oaza)"),
                    text("municipality_ja", "市町村", "Municipality (Japanese)"),
                    number("area_ha", "面積（楕円体上）", "Area on the ellipsoid", "ha"),
                    text("interchange_id", "最寄りの IC の ID", "Id of the nearest interchange"),
                    text("interchange_name_ja", "最寄りの IC", "Nearest interchange (Japanese)"),
                    text("interchange_name_en", "最寄りの IC（英語）", "Nearest interchange"),
                    number(
                            "nearest_m",
                            "最寄りの IC まで（最も近い部分）",
                            "To the nearest interchange, nearest part",
                            "m"),
                    number(
                            "farthest_m",
                            "全体が入る IC まで（最も遠い部分）",
                            "To the interchange that takes in the whole, farthest part",
                            "m"),
                    number(
                            "centroid_m",
                            "最寄りの IC まで（重心）",
                            "To the nearest interchange, centroid",
                            "m"),
                    text("coordinate_class", "座標値種別", "Kind of coordinates").tiled(),
                    text("accuracy_class", "精度区分", "Accuracy class").tiled(),
                    of("lots", AttributeType.INTEGER, "分譲予定の社数・区画数", "Planned lots").tiled());

    private static Attribute number(String name, String ja, String en, String unit) {
        return of(name, AttributeType.NUMBER, ja, en).unit(unit).tiled();
    }

    @Override
    public String id() {
        return "parcel-screenings";
    }

    @Override
    public Text title() {
        return new Text("土地の判定値", "Parcel screening values");
    }

    @Override
    public Text description() {
        return new Text(
                "各筆から最寄りのインターチェンジまでの測地線距離（3 つの測り方）と面積。土地かインターチェンジが変わると計算し直します",
                "Geodesic distance of each parcel to the nearest interchange in three readings, and"
                        + " its area; computed again when a parcel or an interchange changes");
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

    /** Its rows are the parcels, which are found already. */
    @Override
    public boolean searched() {
        return false;
    }

    @Override
    public List<Attribute> ownAttributes() {
        return ATTRIBUTES;
    }
}
