package jp.ritchi.eligibility.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.ritchi.eligibility.EligibilityAnswer;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.Verdict;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.web.GeoJson;
import org.jspecify.annotations.Nullable;

/** Adds up what changes from parcel to parcel, and keeps some of them to show. */
final class PreviewTally {
    private static final int SAMPLES = 10;
    private static final int ON_MAP = 2_000;
    private static final Map<Verdict, String> CHANGES =
            Map.of(
                    Verdict.ELIGIBLE, "gained",
                    Verdict.NOT_ELIGIBLE, "lost",
                    Verdict.UNDETERMINED, "undetermined");

    private final VersionComparison comparison;
    private final LocalDate asOf;
    private final Map<String, Heap> heaps = new TreeMap<>();
    private final Map<String, Integer> sampled = new HashMap<>();
    private final List<PreviewAnswer.Sample> samples = new ArrayList<>();
    private final List<Object> shapes = new ArrayList<>();
    private long compared;
    private long changed;
    private boolean synthetic;

    PreviewTally(VersionComparison comparison, LocalDate asOf) {
        this.comparison = comparison;
        this.asOf = asOf;
    }

    /** Parcels of one transition, their area in square metres. */
    private static final class Heap {
        private final String from;
        private final String to;
        private long parcels;
        private double squareMetres;

        Heap(String from, String to) {
            this.from = from;
            this.to = to;
        }

        PreviewAnswer.Transition told() {
            return new PreviewAnswer.Transition(from, to, parcels, hectares(squareMetres));
        }
    }

    void take(Parcel parcel, Site site) {
        compared++;
        synthetic |= parcel.synthetic();
        comparison.compare(site).ifPresent(change -> note(parcel, site, change));
    }

    private void note(Parcel parcel, Site site, VersionComparison.Changed change) {
        var from = change.from() == null ? "none" : change.from().word();
        var to = change.to().word();
        var heap = heaps.computeIfAbsent(from + " " + to, key -> new Heap(from, to));
        heap.parcels++;
        heap.squareMetres += site.areaSquareMetres();
        if (change.from() == null && change.to() == Verdict.NOT_ELIGIBLE) {
            return;
        }
        changed++;
        var kind = CHANGES.get(change.to());
        if (shapes.size() < ON_MAP) {
            shapes.add(
                    GeoJson.feature(
                            site.geometry(), "id", parcel.id(), "change", kind, "from", from));
        }
        if (sampled.merge(kind, 1, Integer::sum) <= SAMPLES) {
            samples.add(sample(parcel, site, kind, from));
        }
    }

    private PreviewAnswer.Sample sample(Parcel parcel, Site site, String kind, String from) {
        var after = comparison.answerAfter(site);
        return new PreviewAnswer.Sample(
                kind,
                parcel.id(),
                parcel.name(),
                site.areaHectares(),
                from,
                after.verdict().word(),
                comparison.answerBefore(site).map(EligibilityAnswer::reason).orElse(null),
                after.reason(),
                parcel.synthetic());
    }

    PreviewAnswer answer(@Nullable String comparedWith, long total) {
        return new PreviewAnswer(
                List.of(),
                comparedWith,
                asOf,
                new PreviewAnswer.Extent(total, compared, compared >= total),
                sum(to(Verdict.ELIGIBLE)),
                sum(to(Verdict.NOT_ELIGIBLE).and(heap -> !heap.from.equals("none"))),
                sum(to(Verdict.UNDETERMINED)),
                heaps.values().stream().map(Heap::told).toList(),
                samples,
                GeoJson.featureCollection(shapes),
                changed <= shapes.size(),
                synthetic);
    }

    private static Predicate<Heap> to(Verdict verdict) {
        return heap -> heap.to.equals(verdict.word());
    }

    private PreviewAnswer.Sum sum(Predicate<Heap> which) {
        var chosen = heaps.values().stream().filter(which).toList();
        return new PreviewAnswer.Sum(
                chosen.stream().mapToLong(heap -> heap.parcels).sum(),
                hectares(chosen.stream().mapToDouble(heap -> heap.squareMetres).sum()));
    }

    private static double hectares(double squareMetres) {
        return Math.round(squareMetres) / 10_000.0;
    }
}
