package jp.ritchi.infrastructure;

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

/** Public works around the plants, with money by fiscal year. */
@Component
class InfrastructureLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            PlaceAttributes.around(
                    List.of(
                            text("sector", "分野", "Sector")
                                    .code("industrial-water", "工業用水", "Industrial water")
                                    .code("sewer", "下水道", "Sewer")
                                    .code("road", "道路", "Road")
                                    .code("water", "上水道", "Water supply")
                                    .tiled(),
                            text("status", "状況", "Status")
                                    .code("planned", "計画", "Planned")
                                    .code("construction", "工事中", "Under construction")
                                    .code("completed", "完了", "Completed")
                                    .code("unknown", "不明", "Unknown")
                                    .tiled(),
                            text("grant_scheme_ja", "交付金", "Grant scheme (Japanese)"),
                            text("grant_scheme_en", "交付金（英語）", "Grant scheme"),
                            text("owner_ja", "事業主体", "Owner (Japanese)"),
                            text("owner_en", "事業主体（英語）", "Owner"),
                            text("target_ja", "目標", "Target (Japanese)"),
                            text("target_en", "目標（英語）", "Target"),
                            text("completed_on", "完了時期", "Completed on"),
                            of("budgets", AttributeType.ARRAY, "年度別予算", "Budgets by fiscal year"),
                            of(
                                            "budget_total_jpy",
                                            AttributeType.INTEGER,
                                            "予算の合計",
                                            "Total of the budgets")
                                    .unit("JPY")));

    @Override
    public String id() {
        return "infrastructure-projects";
    }

    @Override
    public Text title() {
        return new Text("インフラ事業", "Infrastructure projects");
    }

    @Override
    public Text description() {
        return new Text(
                "工業用水・下水道・道路・上水道の事業と予算",
                "Industrial water, sewer, road and water projects with their budgets");
    }

    @Override
    public Group group() {
        return Group.INFRASTRUCTURE;
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
