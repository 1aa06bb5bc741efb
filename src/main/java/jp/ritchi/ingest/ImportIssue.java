package jp.ritchi.ingest;

import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that the owner of a file should know about one place in it.
 *
 * @param code stable kebab-case name of the kind of issue
 * @param row row or feature number in the file, absent for an issue about the whole
 * @param place other words for where: a sheet, an id
 */
public record ImportIssue(
        String code,
        Severity severity,
        @Nullable Integer row,
        @Nullable String place,
        Text message) {

    public static ImportIssue error(String code, int row, String ja, String en) {
        return new ImportIssue(code, Severity.ERROR, row, null, new Text(ja, en));
    }

    public static ImportIssue warning(String code, int row, String ja, String en) {
        return new ImportIssue(code, Severity.WARNING, row, null, new Text(ja, en));
    }

    public static ImportIssue info(String code, int row, String ja, String en) {
        return new ImportIssue(code, Severity.INFO, row, null, new Text(ja, en));
    }

    /** The same issue, at a named place. */
    public ImportIssue at(String newPlace) {
        return new ImportIssue(code, severity, row, newPlace, message);
    }

    /** The same issue about the whole file. */
    public ImportIssue ofFile() {
        return new ImportIssue(code, severity, null, place, message);
    }
}
