package jp.ritchi.eligibility.comparison.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.comparison.Fact;
import jp.ritchi.eligibility.comparison.Preference;
import jp.ritchi.eligibility.comparison.SiteFact;
import jp.ritchi.text.Text;

/** The nearest public work of one sector, with its state, its completion and its budget years. */
abstract class ProjectNear implements SiteFact {
    private static final double WITHIN_METRES = 20_000;
    private static final String LAYER = "infrastructure-projects";

    /** The sector as the layer codes it. */
    abstract String sector();

    @Override
    public String id() {
        return sector() + "-project";
    }

    @Override
    public String unit() {
        return "m";
    }

    @Override
    public Preference preference() {
        return Preference.LOWER;
    }

    @Override
    public Fact find(Site site, Facts facts) {
        var all = Nearby.list(facts, LAYER, site.geometry(), site.asOf(), WITHIN_METRES);
        var near = all.stream().filter(n -> n.feature().text("sector").equals(sector())).toList();
        return near.isEmpty() ? none() : told(near.get(0), near.size() - 1);
    }

    private static Fact told(Nearby.Near near, int others) {
        return Fact.of(text(near, others))
                .value(near.comparable() ? Math.round(near.metres() * 1_000) / 1_000.0 : null)
                .metres(near.metres())
                .about(near.feature());
    }

    private static Text text(Nearby.Near near, int others) {
        var project = near.feature();
        var parts = new ArrayList<>(List.of(near.distance(), state(project.text("status"))));
        var completed = project.text("completed_on");
        if (!completed.isEmpty()) {
            parts.add(new Text("完了 " + completed, "completed " + completed));
        }
        var years = budgetYears(project.properties().get("budgets"));
        if (!years.isEmpty()) {
            parts.add(new Text("予算 " + years + " 年度", "budget of fiscal year " + years));
        }
        var name = Fact.nameOf(project);
        var ja = parts.stream().map(Text::ja).collect(Collectors.joining("、", "（", "）"));
        var en = parts.stream().map(Text::en).collect(Collectors.joining(", ", " (", ")"));
        return new Text(
                name.ja() + ja + (others > 0 ? "ほか " + others + " 件" : ""),
                name.en() + en + (others > 0 ? " and " + others + " more" : ""));
    }

    private static Text state(String status) {
        return switch (status) {
            case "planned" -> new Text("計画", "planned");
            case "construction" -> new Text("工事中", "under construction");
            case "completed" -> new Text("完了", "completed");
            default -> new Text("進捗は不明", "progress unknown");
        };
    }

    private static String budgetYears(Object budgets) {
        var years = new TreeSet<String>();
        if (budgets instanceof Collection<?> all) {
            for (var one : all) {
                if (one instanceof Map<?, ?> budget && budget.get("fiscal_year") != null) {
                    years.add(budget.get("fiscal_year").toString());
                }
            }
        }
        return String.join("・", years);
    }

    private static Fact none() {
        return Fact.unknown(
                new Text("20 km 以内に事業のデータがありません", "No project is stored within 20 km"),
                new Text(
                        "その地域の事業の一覧（データの網羅範囲は未宣言）",
                        "A complete list of the works of the area (no coverage is declared)"));
    }
}
