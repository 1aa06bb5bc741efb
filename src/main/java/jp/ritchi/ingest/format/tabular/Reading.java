package jp.ritchi.ingest.format.tabular;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand a table of rows and columns.
 *
 * @param suffix goes behind the name of the table; empty for the way that is offered first
 * @param place absent when no columns are a place
 * @param remark says which columns are, absent when there is nothing to say
 */
record Reading(String suffix, @Nullable Place place, SourceCrs crs, @Nullable ImportIssue remark) {
    static final Reading WITHOUT_PLACE = new Reading("", null, SourceCrs.ABSENT, null);

    static Reading of(String suffix, Place place, SourceCrs crs, Text said) {
        var remark =
                new ImportIssue("place-columns", jp.ritchi.ingest.Severity.INFO, null, null, said);
        return new Reading(suffix, place, crs, remark);
    }

    /** The same readings, the first without a suffix. */
    static List<Reading> firstPlain(List<Reading> readings) {
        var all = new ArrayList<Reading>(readings);
        if (!all.isEmpty()) {
            var first = all.get(0);
            all.set(0, new Reading("", first.place, first.crs, first.remark));
        }
        return all;
    }
}
