package jp.ritchi.ingest.ksj;

import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.mapping.Product;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.text.Text;

/**
 * A product of 国土数値情報. Its shapefiles of before 2023 come without a coordinate system and are in
 * JGD2000; later ones name theirs. Its positions are read off maps of 1:25,000 or larger.
 */
public abstract class KsjProduct implements Product {
    private static final int JGD2000 = 4612;

    private final String id;
    private final Scope scope;

    /**
     * @param id also the id of its source
     * @param scopeField official name of the field that tells what a file covers, empty for none
     * @param scopeCharacters how many of its characters count
     */
    protected KsjProduct(String id, String scopeField, int scopeCharacters) {
        this.id = id;
        this.scope = new Scope(scopeField, scopeCharacters);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public String sourceId() {
        return id;
    }

    @Override
    public String positionalAccuracy() {
        return "site";
    }

    @Override
    public int systemWhereAbsent() {
        return JGD2000;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Scope scope(SourceTable table) {
        return scope.field().isEmpty()
                ? scope
                : new Scope(FieldRules.spelling(table, scope.field()), scope.characters());
    }

    /**
     * Says what follows when the import lets the rows end that its file lacks.
     *
     * @param places whose data are complete then
     */
    protected static ImportIssue completes(Text places) {
        return ImportIssue.info(
                        "file-counts-as-whole",
                        0,
                        "「この版にない行を終了する」を選ぶと、ファイルは含まれる"
                                + places.ja()
                                + "の全体とみなされ、判定でもそこのデータは揃っているとみなされます（境界 N03 がある範囲）。一部だけのファイルでは選ばないでください。",
                        "When rows that this edition lacks are ended, the file counts as the whole of the "
                                + places.en()
                                + " that it holds, and answers take the data there as complete (where"
                                + " boundaries, N03, are stored). Do not choose that for a part of a"
                                + " file.")
                .ofFile();
    }

    /** Whether the table has the fields, in capitals or small letters. */
    protected static boolean has(SourceTable table, String... fields) {
        return FieldRules.has(table, fields);
    }
}
