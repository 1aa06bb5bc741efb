package jp.ritchi.hazard;

import java.util.List;
import java.util.Map;
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

/**
 * 国土数値情報 土砂災害警戒区域 (A33): areas of slope failure, debris flow and landslide. Zones 3 and 4 are
 * surveyed and not yet designated: they are kept apart from 1 and 2.
 */
@Component
class A33Product extends KsjProduct {
    A33Product() {
        super("mlit-a33", "A33_003", 2);
    }

    @Override
    public Text title() {
        return new Text("国土数値情報 土砂災害警戒区域（A33）", "Landslide warning areas (MLIT A33)");
    }

    @Override
    public boolean knows(SourceTable table) {
        return has(table, "A33_001", "A33_002", "A33_003");
    }

    @Override
    public Mapping mapping(SourceTable table) {
        var special = "{A33_008}";
        var rules =
                FieldRules.of(table)
                        .constant("theme", "landslide")
                        .template("name_ja", "土砂災害の区域 {A33_005}", Map.of())
                        .template(
                                "landslide_kind",
                                "{A33_001}",
                                Codes.of("", "1", "1", "2", "2", "3", "3"))
                        .template(
                                "landslide_zone",
                                "{A33_002}",
                                Codes.of("", "1", "1", "2", "2", "3", "3", "4", "4"))
                        .field("area_number", "A33_004")
                        .field("location_ja", "A33_006")
                        .template(
                                "notified_on", "{A33_007}", Codes.unknown("9999", "99999999", "0"))
                        .template(
                                "note_ja",
                                special,
                                Codes.of("", "0", "", "1", "特別警戒区域は調査・公示されていない"))
                        .template(
                                "note_en",
                                special,
                                Codes.of(
                                        "",
                                        "0",
                                        "",
                                        "1",
                                        "Special zone not surveyed or designated"));
        return new Mapping("hazard-zones", rules.list(), false);
    }

    @Override
    public List<ImportIssue> doubts(SourceTable table, List<SourceRecord> first) {
        return List.of(completes(new Text("都道府県", "prefectures")));
    }

    @Override
    public Set<String> ignored() {
        return Set.of("A33_003");
    }
}
