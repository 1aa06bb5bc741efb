package jp.ritchi.boundary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ksj.FieldRules;
import jp.ritchi.ingest.ksj.KsjProduct;
import jp.ritchi.ingest.ksj.Prefectures;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/**
 * 国土数値情報 行政区域 (N03). Until 2023 the ward of an ordinance city is the municipality and the city its
 * district; later the ward has a field of its own (N03_005), which in historical editions, known by
 * N03_006, is the day on which the municipality was founded.
 */
@Component
class N03Product extends KsjProduct {
    private static final String CODE = "N03_007";

    /** Nothing in a file tells that somebody has simplified its lines. */
    private static final ImportIssue SIMPLIFIED =
            ImportIssue.info(
                            "as-published",
                            0,
                            "位置の精度は公表されたままの境界（25 m）とします。線を間引いたファイルなら、精度を「街区」に変えてください。",
                            "The accuracy is that of boundaries as published (25 m). Choose \"street\""
                                    + " for a file whose lines somebody has simplified.")
                    .ofFile();

    N03Product() {
        super("mlit-n03", CODE, 2);
    }

    @Override
    public Text title() {
        return new Text("国土数値情報 行政区域（N03）", "Municipal boundaries (MLIT N03)");
    }

    @Override
    public boolean knows(SourceTable table) {
        return has(table, "N03_001", "N03_003", "N03_004", CODE);
    }

    @Override
    public Mapping mapping(SourceTable table) {
        var ward = isHistorical(table) ? "" : "{N03_005}";
        var rules =
                FieldRules.of(table)
                        .template("id", "n03-{N03_007}", Map.of("n03-", ""))
                        .template("name_ja", "{N03_003}{N03_004}" + ward, Map.of())
                        .field("municipality_code", CODE)
                        .field("prefecture_ja", "N03_001")
                        .template("prefecture_en", "{N03_001}", Prefectures.english())
                        .field("subprefecture_ja", "N03_002")
                        .field("district_ja", "N03_003");
        return new Mapping("municipalities", rules.list(), true);
    }

    @Override
    public List<ImportIssue> doubts(SourceTable table, List<SourceRecord> first) {
        return isHistorical(table)
                ? List.of(
                        SIMPLIFIED,
                        ImportIssue.warning(
                                        "historical-boundaries",
                                        0,
                                        "成立・消滅の年月日（N03_005、N03_006）がある過去の行政区域です。現在の境界としては使えません。",
                                        "These are boundaries of the past, with days of founding and"
                                                + " ending (N03_005, N03_006). They do not serve as"
                                                + " the present ones.")
                                .ofFile())
                : List.of(SIMPLIFIED);
    }

    private static boolean isHistorical(SourceTable table) {
        return has(table, "N03_006");
    }

    @Override
    public Set<String> ignored() {
        return Set.of("N03_005", "N03_006");
    }
}
