package jp.ritchi.eligibility.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.ritchi.eligibility.Verdict;
import jp.ritchi.parcel.Parcel;

/** Collects the parcels whose verdict changes. */
final class Tally {
    private static final int LISTED = 200;

    private final Map<Way, List<Entry>> byWay = new TreeMap<>(Way.ORDER);
    private boolean synthetic;

    private record Entry(String id, String name, long squareMetres) {}

    private record Way(Verdict from, Verdict to) {
        static final Comparator<Way> ORDER = Comparator.comparing(Way::from).thenComparing(Way::to);
    }

    /** Notes a parcel; one whose verdict stays is left out. */
    void add(Parcel parcel, double hectares, Verdict before, Verdict after) {
        if (before == after) {
            return;
        }
        synthetic |= parcel.synthetic();
        byWay.computeIfAbsent(new Way(before, after), way -> new ArrayList<>())
                .add(new Entry(parcel.id(), parcel.name(), Math.round(hectares * 10_000)));
    }

    boolean synthetic() {
        return synthetic;
    }

    WhatIfAnswer.Group gained() {
        return group(way -> way.to() == Verdict.ELIGIBLE);
    }

    WhatIfAnswer.Group lost() {
        return group(way -> way.from() == Verdict.ELIGIBLE);
    }

    List<WhatIfAnswer.Transition> transitions() {
        return byWay.entrySet().stream()
                .map(
                        entry ->
                                new WhatIfAnswer.Transition(
                                        entry.getKey().from(),
                                        entry.getKey().to(),
                                        entry.getValue().size(),
                                        hectares(entry.getValue()),
                                        ids(entry.getValue())))
                .toList();
    }

    private WhatIfAnswer.Group group(Predicate<Way> wanted) {
        var entries = new ArrayList<Entry>();
        byWay.forEach(
                (way, some) -> {
                    if (wanted.test(way)) {
                        entries.addAll(some);
                    }
                });
        var largest =
                entries.stream()
                        .sorted(
                                Comparator.comparingLong(Entry::squareMetres)
                                        .reversed()
                                        .thenComparing(Entry::id))
                        .limit(LISTED)
                        .map(e -> new WhatIfAnswer.Item(e.id(), e.name(), e.squareMetres() / 1e4))
                        .toList();
        entries.sort(Comparator.comparing(Entry::id));
        return new WhatIfAnswer.Group(
                entries.size(),
                hectares(entries),
                ids(entries),
                entries.stream().map(e -> e.squareMetres() / 1e4).toList(),
                largest);
    }

    private static double hectares(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::squareMetres).sum() / 1e4;
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).sorted().toList();
    }
}
