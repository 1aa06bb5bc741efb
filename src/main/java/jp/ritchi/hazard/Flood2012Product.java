package jp.ritchi.hazard;

import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ksj.FieldRules;
import jp.ritchi.ingest.ksj.KsjProduct;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/**
 * 国土数値情報 浸水想定区域 of 2012 (A31_001 …), with five or seven steps of depth. Steps that lie in one of
 * the present ranks become it; 14 (2 to 5 m), 15 and 27 (5 m and more) lie in several and stay
 * without a rank, with the depth in words.
 */
@Component
class Flood2012Product extends KsjProduct {
    private static final Map<String, String> RANKS =
            Map.ofEntries(
                    Map.entry("11", "1"),
                    Map.entry("12", "2"),
                    Map.entry("13", "2"),
                    Map.entry("21", "1"),
                    Map.entry("22", "2"),
                    Map.entry("23", "2"),
                    Map.entry("24", "2"),
                    Map.entry("25", "3"),
                    Map.entry("26", "3"),
                    Map.entry("14", ""),
                    Map.entry("15", ""),
                    Map.entry("27", ""));

    Flood2012Product() {
        super("mlit-a31-2012", "", 0);
    }

    @Override
    public Text title() {
        return new Text("国土数値情報 浸水想定区域（A31、2012 年度）", "Expected flooding (MLIT A31 of 2012)");
    }

    @Override
    public boolean knows(SourceTable table) {
        return has(table, "A31_001", "A31_002", "A31_003", "A31_004");
    }

    @Override
    public Mapping mapping(SourceTable table) {
        var step = "{A31_001}";
        var rules =
                FieldRules.of(table)
                        .constant("theme", "flood")
                        .constant("name_ja", "浸水想定区域（2012 年度）")
                        .template("depth_rank", step, RANKS)
                        .template("note_ja", "浸水深の区分 " + step, words(true))
                        .template("note_en", "Step of depth " + step, words(false));
        return new Mapping("hazard-zones", rules.list(), false);
    }

    private static Map<String, String> words(boolean japanese) {
        return japanese
                ? Map.of(
                        "浸水深の区分 14", "浸水深 2.0 m 以上 5.0 m 未満（区分 14）",
                        "浸水深の区分 15", "浸水深 5.0 m 以上（区分 15）",
                        "浸水深の区分 27", "浸水深 5.0 m 以上（区分 27）")
                : Map.of(
                        "Step of depth 14", "Depth 2 to 5 m (step 14)",
                        "Step of depth 15", "Depth 5 m or more (step 15)",
                        "Step of depth 27", "Depth 5 m or more (step 27)");
    }

    @Override
    public String sourceId() {
        return "mlit-a31a";
    }

    @Override
    public List<ImportIssue> doubts(SourceTable table, List<SourceRecord> first) {
        return List.of(
                ImportIssue.warning(
                                "old-depth-steps",
                                0,
                                "2012 年度の浸水深の区分です。14・15・27 は今のランクの複数にまたがるため、ランクなし（備考に深さ）で取り込みます。新しい A31a があればそちらを使ってください。",
                                "These are the steps of depth of 2012. 14, 15 and 27 lie in several of"
                                        + " the present ranks and are taken without one, with the"
                                        + " depth in the note. Use the newer A31a where there is one.")
                        .ofFile());
    }
}
