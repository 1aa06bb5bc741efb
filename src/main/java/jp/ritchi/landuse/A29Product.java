package jp.ritchi.landuse;

import java.util.List;
import java.util.Set;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ksj.Codes;
import jp.ritchi.ingest.ksj.FieldRules;
import jp.ritchi.ingest.ksj.KsjProduct;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** 国土数値情報 用途地域 (A29), all editions: zones of the city plan with coverage and floor area ratios. */
@Component
class A29Product extends KsjProduct {
    private static final String[] ZONES = {
        "1", "1", "2", "2", "3", "3", "4", "4", "5", "5", "6", "6", "7", "7", "8", "8", "9", "9",
        "10", "10", "11", "11", "12", "12", "21", "21", "99", "99"
    };

    A29Product() {
        super("mlit-a29", "A29_001", 5);
    }

    @Override
    public Text title() {
        return new Text("国土数値情報 用途地域（A29）", "Zoning districts (MLIT A29)");
    }

    @Override
    public boolean knows(SourceTable table) {
        return has(table, "A29_001", "A29_004", "A29_005");
    }

    @Override
    public Mapping mapping(SourceTable table) {
        var zones = Codes.of("", ZONES);
        var rules =
                FieldRules.of(table)
                        .constant("theme", "zoning")
                        .template("zone_code", "{A29_004}", zones)
                        .template("name_ja", "{A29_004}", ZoneNames.japanese(zones))
                        .template("name_en", "{A29_004}", ZoneNames.english(zones))
                        .template("building_coverage_pct", "{A29_006}", Codes.unknown("9999"))
                        .template("floor_area_pct", "{A29_007}", Codes.unknown("9999"))
                        .field("municipality_ja", "A29_003")
                        .field("municipality_code", "A29_001")
                        .field("note_ja", "A29_008");
        return new Mapping("land-zones", rules.list(), false);
    }

    @Override
    public List<ImportIssue> doubts(SourceTable table, List<SourceRecord> first) {
        return List.of(
                completes(new Text("市区町村", "municipalities")),
                ImportIssue.info(
                                "unknown-as-9999",
                                0,
                                "建蔽率（A29_006）・容積率（A29_007）の 9999 は不明を表すため、値なしとして取り込みます。",
                                "In A29_006 and A29_007 (coverage and floor area ratio) 9999 stands"
                                        + " for unknown; such values are left empty.")
                        .ofFile());
    }

    /** The prefecture and the name follow from the codes. */
    @Override
    public Set<String> ignored() {
        return Set.of("A29_002", "A29_005");
    }
}
