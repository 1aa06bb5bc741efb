package jp.ritchi.fab;

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

/** Plants and plans as the ministry lists them. */
@Component
class FabLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            PlaceAttributes.around(
                    List.of(
                            text("company_ja", "企業", "Company (Japanese)"),
                            text("company_en", "企業（英語）", "Company"),
                            text("kind", "区分", "Kind")
                                    .code("certified-plan", "5G促進法の認定計画", "Certified plan")
                                    .code(
                                            "economic-security",
                                            "経済安全保障の供給確保計画",
                                            "Economic-security plan")
                                    .code("investment", "主な投資", "Investment")
                                    .code(
                                            "sme-investment",
                                            "中小企業等の投資",
                                            "Investment by a smaller firm")
                                    .code("power-semiconductor", "パワー半導体", "Power semiconductors")
                                    .code("next-generation", "次世代半導体", "Next generation")
                                    .tiled(),
                            text("product_ja", "製品", "Product (Japanese)"),
                            text("product_en", "製品（英語）", "Product"),
                            text("capacity_ja", "生産能力", "Capacity (Japanese)"),
                            text("capacity_en", "生産能力（英語）", "Capacity"),
                            text("first_shipment", "初回出荷", "First shipment"),
                            of("grant_ceiling_jpy", AttributeType.INTEGER, "最大助成額", "Grant ceiling")
                                    .unit("JPY"),
                            of("investment_jpy", AttributeType.INTEGER, "投資額", "Investment")
                                    .unit("JPY"),
                            text(
                                    "investment_note_ja",
                                    "投資額の注記",
                                    "Note on the investment (Japanese)"),
                            text("investment_note_en", "投資額の注記（英語）", "Note on the investment"),
                            of("certified_on", AttributeType.DATE, "認定日", "Certified on"),
                            text("status", "状況", "Status")
                                    .code("operating", "稼働中", "Operating")
                                    .code("construction", "建設中", "Under construction")
                                    .code("planned", "計画", "Planned")
                                    .code("unknown", "不明", "Unknown")
                                    .tiled()));

    @Override
    public String id() {
        return "fabs";
    }

    @Override
    public Text title() {
        return new Text("半導体工場・計画", "Fabs and plans");
    }

    @Override
    public Text description() {
        return new Text(
                "認定計画、経済安全保障の供給確保計画、主な投資案件などの半導体関連の工場と計画",
                "Semiconductor plants and plans: certified plans, economic-security plans and announced investments");
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
