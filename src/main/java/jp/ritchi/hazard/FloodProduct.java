package jp.ritchi.hazard;

import java.util.Map;
import java.util.Set;
import jp.ritchi.ingest.ksj.Codes;
import jp.ritchi.ingest.ksj.FieldRules;
import jp.ritchi.ingest.ksj.KsjProduct;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.text.Text;

/**
 * 国土数値情報 洪水浸水想定区域 since 2020 (A31, A31a): one file a river or an office, five fields that begin
 * with the digit of the scenario. An edition covers the rivers that it names, so that another file
 * never ends the rows of a river that it does not have.
 */
abstract class FloodProduct extends KsjProduct {
    private final int digit;
    private final String scale;
    private final Text rain;

    /**
     * @param digit of the scenario, 1 or 2
     * @param scale a code of {@code flood_scale}
     * @param rain what the scale is called
     */
    FloodProduct(String id, int digit, String scale, Text rain) {
        super(id, "A31a_" + digit + "01", 10);
        this.digit = digit;
        this.scale = scale;
        this.rain = rain;
    }

    @Override
    public Text title() {
        return new Text(
                "国土数値情報 洪水浸水想定区域（A31a）" + rain.ja(), "Expected flooding (MLIT A31a), " + rain.en());
    }

    @Override
    public boolean knows(SourceTable table) {
        return knows(table, "A31a_") || knows(table, "A31_");
    }

    private boolean knows(SourceTable table, String product) {
        var field = product + digit;
        return has(table, field + "01", field + "02", field + "05");
    }

    @Override
    public Mapping mapping(SourceTable table) {
        var field = (knows(table, "A31a_") ? "A31a_" : "A31_") + digit;
        var ranks = Codes.of("", "1", "1", "2", "2", "3", "3", "4", "4", "5", "5", "6", "6");
        var rules =
                FieldRules.of(table)
                        .constant("theme", "flood")
                        .constant("flood_scale", scale)
                        .template(
                                "name_ja",
                                "{" + field + "02} 洪水浸水想定区域（" + rain.ja() + "）",
                                Map.of())
                        .template("depth_rank", "{" + field + "05}", ranks)
                        .field("river_ja", field + "02")
                        .field("river_code", field + "01")
                        .field("manager_ja", field + "04");
        return new Mapping("hazard-zones", rules.list(), false);
    }

    @Override
    public Scope scope(SourceTable table) {
        return knows(table, "A31a_") ? super.scope(table) : new Scope("A31_" + digit + "01", 10);
    }

    @Override
    public String sourceId() {
        return "mlit-a31a";
    }

    /** The code of the manager, whose name is taken. */
    @Override
    public Set<String> ignored() {
        return Set.of("A31a_" + digit + "03", "A31_" + digit + "03");
    }
}
