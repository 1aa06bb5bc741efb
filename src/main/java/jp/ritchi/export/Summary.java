package jp.ritchi.export;

import java.util.List;
import jp.ritchi.export.format.Contents;
import jp.ritchi.export.format.Notes;

/**
 * What an export will hold, found before the first row is read.
 *
 * @param synthetic how many of its rows are not real
 * @param sources of its rows
 * @param leftOut rows that match and may be seen, but whose source forbids to pass them on
 * @param leftOutSources the sources of those
 */
record Summary(
        Contents contents,
        long synthetic,
        List<Notes.Source> sources,
        long leftOut,
        List<Notes.Source> leftOutSources) {}
