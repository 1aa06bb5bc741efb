package jp.ritchi.ingest.format.dbf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.text.Text;

/**
 * A field that is read, with the name and the kind that it has for a person.
 *
 * @param name unique in the table
 */
record DbfColumn(DbfField field, String name, FieldKind kind) {

    /** The columns of a table; what cannot be taken or has to be named anew gets a remark. */
    static List<DbfColumn> of(
            DbfHeader header, DbfScan scan, DbfText text, List<ImportIssue> remarks) {
        var columns = new ArrayList<DbfColumn>();
        var taken = new HashSet<String>();
        for (int i = 0; i < header.fields().size(); i++) {
            var field = header.fields().get(i);
            var name = name(field, i, text, remarks);
            if (!field.isTaken()) {
                remarks.add(notTaken(name, field.type()));
                continue;
            }
            var unique = name;
            for (int n = 2; !taken.add(unique); n++) {
                unique = name + "_" + n;
            }
            if (!unique.equals(name)) {
                remarks.add(renamed(name, unique));
            }
            columns.add(new DbfColumn(field, unique, kind(field, scan.hasFractions(i))));
        }
        return columns;
    }

    private static FieldKind kind(DbfField field, boolean fractions) {
        boolean whole = field.decimals() == 0 && !fractions && DbfNumber.fitsLong(field.length());
        return switch (field.type()) {
            case 'C' -> FieldKind.TEXT;
            case 'D' -> FieldKind.DATE;
            case 'L' -> FieldKind.BOOLEAN;
            case 'N' -> whole ? FieldKind.INTEGER : FieldKind.NUMBER;
            default -> FieldKind.NUMBER;
        };
    }

    private static String name(DbfField field, int index, DbfText text, List<ImportIssue> remarks) {
        var raw = field.rawName();
        var decoded = text.decode(raw, 0, raw.length);
        var name = decoded.good() ? decoded.text().strip().replaceAll("\\p{Cntrl}", "") : "";
        if (decoded.cut() > 0 && !name.isEmpty()) {
            remarks.add(
                    remark(
                            "name-cut",
                            "項目名「" + name + "」は最後の文字が途中で切れています。その文字を除きました。",
                            "The last character of the field name \""
                                    + name
                                    + "\" is cut in two and was left out."));
        }
        if (!name.isEmpty()) {
            return name;
        }
        var made = "field" + (index + 1);
        remarks.add(
                remark(
                        "name-unreadable",
                        (index + 1) + " 番目の項目は名前が読めないので " + made + " としました。",
                        "The name of field "
                                + (index + 1)
                                + " cannot be read; it is called "
                                + made
                                + "."));
        return made;
    }

    private static ImportIssue notTaken(String name, char type) {
        return remark(
                "field-not-taken",
                "項目 " + name + " は型 " + type + "（メモ・バイナリなど）なので読みません。",
                "The field "
                        + name
                        + " has type "
                        + type
                        + " (memo, binary and the like) and is not read.");
    }

    private static ImportIssue renamed(String name, String unique) {
        return remark(
                "name-twice",
                "項目名 " + name + " が 2 つあるので、2 つ目を " + unique + " としました。",
                "Two fields are called " + name + "; the second is called " + unique + ".");
    }

    private static ImportIssue remark(String code, String ja, String en) {
        return new ImportIssue(code, Severity.WARNING, null, null, new Text(ja, en));
    }
}
