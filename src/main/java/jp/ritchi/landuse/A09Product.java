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

/**
 * 国土数値情報 都市地域 (A09): the parts of city planning areas. The number of the layer is written behind
 * its name before it is translated, so that another list of numbers cannot pass for it.
 */
@Component
class A09Product extends KsjProduct {
    private static final String WORD = "layer_no ";

    A09Product() {
        super("mlit-a09", "prefec_cd", 2);
    }

    @Override
    public Text title() {
        return new Text("国土数値情報 都市地域（A09）", "City planning areas (MLIT A09)");
    }

    /** A12 and its like have these fields too, among others. */
    @Override
    public boolean knows(SourceTable table) {
        return has(table, "prefec_cd", "area_cd", "layer_no")
                && !has(table, "THEMA_NO")
                && !has(table, "CTV_NAME");
    }

    @Override
    public Mapping mapping(SourceTable table) {
        var zones =
                Codes.of(
                        WORD,
                        "1",
                        "urbanisation",
                        "2",
                        "urbanisation-control",
                        "3",
                        "other-zoning",
                        "4",
                        "unzoned");
        var number = WORD + "{layer_no}";
        var rules =
                FieldRules.of(table)
                        .constant("theme", "urban-control")
                        .template("zone_code", number, zones)
                        .template("name_ja", number, ZoneNames.japanese(zones))
                        .template("name_en", number, ZoneNames.english(zones));
        return new Mapping("land-zones", rules.list(), false);
    }

    @Override
    public List<ImportIssue> doubts(SourceTable table, List<SourceRecord> first) {
        return List.of(completes(new Text("都道府県", "prefectures")));
    }

    @Override
    public Set<String> ignored() {
        return Set.of("prefec_cd", "area_cd", "PREFEC_CD", "AREA_CD");
    }
}
