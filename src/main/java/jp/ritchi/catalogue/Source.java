package jp.ritchi.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A document or data set from which rows were taken.
 *
 * @param document a file name or an address; absent where there is none
 * @param uses the layers with rows from it that the caller may see
 */
record Source(
        String id,
        Text title,
        Text publisher,
        @Nullable LocalDate published,
        @Nullable String document,
        String licence,
        Text attribution,
        boolean redistributable,
        @Nullable Text note,
        List<SourceUse> uses) {

    /** Every source is a set of data. */
    static final String TYPE = "dataset";

    /** The scheme of the names under which documents are filed. */
    static final String SCHEME = "document";

    boolean hasAddress() {
        return document != null && document.matches("https?://\\S+");
    }

    /** What the rows from it cover: west, south, east, north; null when none is on the map. */
    @Nullable List<Double> bbox() {
        return uses.stream()
                .map(SourceUse::bbox)
                .filter(Objects::nonNull)
                .reduce(
                        (a, b) ->
                                List.of(
                                        Math.min(a.get(0), b.get(0)),
                                        Math.min(a.get(1), b.get(1)),
                                        Math.max(a.get(2), b.get(2)),
                                        Math.max(a.get(3), b.get(3))))
                .orElse(null);
    }
}
