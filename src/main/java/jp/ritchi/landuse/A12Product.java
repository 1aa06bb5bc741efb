package jp.ritchi.landuse;

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
 * 国土数値情報 農業地域 (A12): agricultural areas and, within them, farmland to be kept. A10, A11 and A13
 * (nature parks, nature, forest) have the same fields and other numbers of layers: their rows are
 * no zones here, and are refused one by one.
 */
@Component
class A12Product extends KsjProduct {
    private static final String WORD = "LAYER_NO ";

    A12Product() {
        super("mlit-a12", "PREFEC_CD", 2);
    }

    @Override
    public Text title() {
        return new Text("国土数値情報 農業地域（A12）", "Agricultural areas (MLIT A12)");
    }

    @Override
    public boolean knows(SourceTable table) {
        return has(table, "PREFEC_CD", "LAYER_NO")
                && (has(table, "THEMA_NO") || has(table, "CTV_NAME"));
    }

    @Override
    public Mapping mapping(SourceTable table) {
        var zones = Codes.of(WORD, "5", "agricultural-area", "6", "farmland");
        var number = WORD + "{LAYER_NO}";
        var rules =
                FieldRules.of(table)
                        .constant("theme", "agricultural")
                        .template("zone_code", number, zones)
                        .template("name_ja", number, ZoneNames.japanese(zones))
                        .template("name_en", number, ZoneNames.english(zones))
                        .field("municipality_ja", "CTV_NAME")
                        .template("note_ja", "{REMARK_STR}", Map.of());
        return new Mapping("land-zones", rules.list(), false);
    }

    @Override
    public List<ImportIssue> doubts(SourceTable table, List<SourceRecord> first) {
        return List.of(completes(new Text("都道府県", "prefectures")));
    }

    @Override
    public Set<String> ignored() {
        return Set.of(
                "OBJECTID",
                "PREFEC_CD",
                "AREA_CD",
                "FIS_YEAR",
                "THEMA_NO",
                "OBJ_NAME",
                "AREA_SIZE",
                "IOSIDE_DIV",
                "Shape_Leng",
                "Shape_Area");
    }
}
