package jp.ritchi.park;

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
 * 国土数値情報 工業用地 (L05, 2009). By its documentation 007 is the developer, 008 the year of completion
 * and 009 to 011 areas; the files that were found to be published have all of them one field later,
 * up to 012, which the documentation does not know. Which of the two a file follows is told by that
 * field and held against its first values.
 */
@Component
class L05Product extends KsjProduct {
    private static final int SHIFT_FROM = 7;

    L05Product() {
        super("mlit-l05", "L05_003", 2);
    }

    @Override
    public Text title() {
        return new Text("国土数値情報 工業用地（L05）", "Industrial land (MLIT L05)");
    }

    @Override
    public boolean knows(SourceTable table) {
        return has(table, "L05_001", "L05_002", "L05_003");
    }

    @Override
    public Mapping mapping(SourceTable table) {
        return mapping(table, isShifted(table));
    }

    @Override
    public Mapping mapping(SourceTable table, List<SourceRecord> first) {
        var layout = L05Layout.of(table, first);
        return layout.isClear() ? mapping(table, layout.shifted()) : withoutDoubtful(table);
    }

    private static boolean isShifted(SourceTable table) {
        return has(table, "L05_012");
    }

    private static Mapping mapping(SourceTable table, boolean shifted) {
        int shift = shifted ? 1 : 0;
        var rules =
                certain(table)
                        .field("developer_ja", name(SHIFT_FROM + shift))
                        .template(
                                "completed_year",
                                "{" + name(8 + shift) + "}",
                                Codes.unknown("0", "9999"))
                        .template("area_ha", "{" + name(9 + shift) + "}", unknownArea())
                        .template("site_area_ha", "{" + name(10 + shift) + "}", unknownArea())
                        .template("unused_area_ha", "{" + name(11 + shift) + "}", unknownArea());
        return new Mapping("industrial-parks", rules.list(), true);
    }

    private static Mapping withoutDoubtful(SourceTable table) {
        return new Mapping("industrial-parks", certain(table).list(), true);
    }

    private static FieldRules certain(SourceTable table) {
        return FieldRules.of(table)
                .template("id", "l05-{L05_001}", Map.of("l05-", ""))
                .field("name_ja", "L05_002")
                .constant("status", "unknown")
                .field("municipality_code", "L05_003")
                .field("municipality_ja", "L05_004")
                .template("location_kind", "{L05_005}", Codes.of("", "1", "coastal", "2", "inland"))
                .field("note_ja", "L05_006")
                .template("companies", "{L05_014}", Codes.unknown("9999", "999"));
    }

    static String name(int number) {
        return "L05_%03d".formatted(number);
    }

    private static Map<String, String> unknownArea() {
        return Codes.unknown("0", "9999", "99999");
    }

    @Override
    public List<ImportIssue> doubts(SourceTable table, List<SourceRecord> first) {
        return List.of(L05Layout.of(table, first).told());
    }

    /** Parks and single works come in two files with the same fields. */
    @Override
    public boolean isWhole() {
        return false;
    }

    @Override
    public Set<String> ignored() {
        return Set.of("L05_013", "L05_016");
    }
}
