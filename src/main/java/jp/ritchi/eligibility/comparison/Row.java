package jp.ritchi.eligibility.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One line of a comparison: the same thing about every site.
 *
 * @param kind {@code verdict}, {@code criterion} or {@code fact}
 * @param cells in the order of the sites
 * @param best numbers of the sites with the best value; empty where none is better
 * @param worst numbers of the sites with the worst value; empty where none is worse
 * @param differs whether the sites differ in it
 */
record Row(
        String id,
        String kind,
        Text title,
        String unit,
        Preference preference,
        List<Fact> cells,
        List<Integer> best,
        List<Integer> worst,
        boolean differs) {

    /** What a row is about, before its cells are there. */
    record Head(String id, String kind, Text title, String unit, Preference preference) {}

    /** A row whose cells are ordered by their values. */
    static Row of(Head head, List<Fact> cells) {
        var ranks = new ArrayList<@Nullable Double>();
        for (Fact cell : cells) {
            var value = cell.value();
            ranks.add(value == null ? null : value.doubleValue());
        }
        return of(head, cells, ranks);
    }

    /**
     * A row ordered by numbers that its cells do not show as their value.
     *
     * @param ranks as many as cells; absent where a cell cannot be ordered
     */
    static Row of(Head head, List<Fact> cells, List<@Nullable Double> ranks) {
        boolean ordered = head.preference() != Preference.NONE;
        boolean upwards = head.preference() == Preference.HIGHER;
        return new Row(
                head.id(),
                head.kind(),
                head.title(),
                head.unit(),
                head.preference(),
                cells,
                ordered ? extreme(ranks, upwards) : List.of(),
                ordered ? extreme(ranks, !upwards) : List.of(),
                new HashSet<>(cells.stream().map(Row::told).toList()).size() > 1);
    }

    /**
     * The numbers of the sites with the highest or lowest rank, when there are two ranks at all.
     */
    private static List<Integer> extreme(List<@Nullable Double> ranks, boolean highest) {
        var numbers = new ArrayList<Integer>();
        double found = highest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        var distinct = new HashSet<Double>();
        for (int i = 0; i < ranks.size(); i++) {
            var rank = ranks.get(i);
            if (rank == null) {
                continue;
            }
            distinct.add(rank);
            if (highest ? rank > found : rank < found) {
                found = rank;
                numbers.clear();
            }
            if (rank == found) {
                numbers.add(i + 1);
            }
        }
        return distinct.size() > 1 ? List.copyOf(numbers) : List.of();
    }

    private static List<@Nullable Object> told(Fact cell) {
        return Arrays.asList(cell.known(), cell.outcome(), cell.value(), cell.text());
    }
}
