package jp.ritchi.eligibility.comparison;

import java.time.LocalDate;
import java.util.List;
import jp.ritchi.text.Text;

/**
 * The answer of a comparison. It says of each row which site is best where that makes sense, and
 * never which site is best over all: that is for people to weigh.
 */
record Comparison(
        String programme,
        String programmeVersion,
        Text programmeTitle,
        LocalDate asOf,
        List<ComparedSite> sites,
        List<Row> rows,
        boolean synthetic) {}
