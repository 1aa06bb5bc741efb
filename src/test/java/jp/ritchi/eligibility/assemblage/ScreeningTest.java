package jp.ritchi.eligibility.assemblage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import jp.ritchi.geo.TouchRule;
import jp.ritchi.parcel.Parcel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A field of ten by ten parcels, on which some fail what the search does not know. */
class ScreeningTest {
    private static final int SIDE = 10;
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static Question question(
            Terms terms, Set<String> must, java.util.function.IntFunction<@Nullable Integer> lots) {
        var land = land();
        var parcels = new ArrayList<Parcel>();
        for (int p = 0; p < land.size(); p++) {
            parcels.add(parcel(p, lots.apply(p)));
        }
        var inputs =
                new AssemblageInputs(
                        "any",
                        new Place(null, null, null, null),
                        must,
                        Set.of(),
                        null,
                        null,
                        60,
                        5,
                        2,
                        null,
                        DAY);
        return new Question(inputs, terms, new Ground(parcels, land, 0), 0.4);
    }

    private static Parcel parcel(int p, @Nullable Integer lots) {
        var square = new GeometryFactory().toGeometry(new Envelope(p, p + 1, 0, 1));
        return new Parcel(
                String.format("p%02d", p),
                "筆",
                square,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                lots,
                true,
                "source",
                "試験",
                "Test");
    }

    private static Terms terms(int lots, String... others) {
        return new Terms(0.4, lots, null, TouchRule.STANDARD, List.of(others));
    }

    private static Screening.Result search(Question question, IntPredicate faulty) {
        return new Screening(question, jury(faulty, p -> false, 0)).search();
    }

    /** Sets of less than the margin beyond 0.4 ha, or with an unsure parcel, are not clear. */
    private static Screening.Jury jury(IntPredicate faulty, IntPredicate unsure, double margin) {
        var land = land();
        return new Screening.Jury() {
            @Override
            public int[] faulty(int[] members) {
                return Arrays.stream(members).filter(faulty).toArray();
            }

            @Override
            public Screening.Doubts doubts(int[] members) {
                double hectares =
                        Arrays.stream(members).mapToDouble(p -> land.area()[p]).sum() / 1e4;
                double more = Math.max(0, 0.4 + margin - hectares);
                int[] far = Arrays.stream(members).filter(unsure).toArray();
                return new Screening.Doubts(more < 1e-9 && far.length == 0, more, far);
            }
        };
    }

    private static Land land() {
        var land = new RandomLand(4).grid(SIDE, SIDE, 1, 1);
        Arrays.fill(land.reach(), 1);
        return land;
    }

    @Test
    void setsThatAreClearInSpiteOfErrorsComeFirst() {
        var question = question(terms(0), Set.of(), p -> 1);
        IntPredicate west = p -> p % SIDE < 5;
        var jury = jury(p -> false, west, 0.05);
        var plain = search(question, p -> false).found();
        var result = new Screening(question, jury).search();
        var best = result.found().sets().get(0);
        assertThat(jury.doubts(best.members()).eligible()).isTrue();
        assertThat(jury.doubts(plain.sets().get(0).members()).eligible()).isFalse();
        assertThat(result.notes()).contains(Sentences.MARGIN);
        assertThat(result.found().atLeast()).isEqualTo(plain.atLeast());
        assertThat(result.found().proof()).isNotEqualTo(Found.Proof.EXACT);
    }

    @Test
    void parcelsThatFailByThemselvesAreLeftOutOfAllSets() {
        var question = question(terms(0, "not-in-hazard-zone"), Set.of(), p -> 1);
        IntPredicate faulty = p -> p / SIDE < 5;
        var result = search(question, faulty);
        assertThat(result.found().sets()).isNotEmpty();
        for (Assembly set : result.found().sets()) {
            assertThat(Arrays.stream(set.members()).filter(faulty)).isEmpty();
        }
    }

    @Test
    void aParcelThatMustBeInStaysEvenIfItFails() {
        var question = question(terms(0, "not-in-hazard-zone"), Set.of("p33"), p -> 1);
        var result = search(question, p -> p == 33);
        assertThat(result.found().sets()).isNotEmpty();
        assertThat(result.found().sets()).allSatisfy(set -> assertThat(set.members()).contains(33));
    }

    @Test
    void parcelsWithKnownLotsComeFirstWhereLotsCount() {
        var question = question(terms(2), Set.of(), p -> p % SIDE < 5 ? (Integer) 1 : null);
        var result = search(question, p -> false);
        assertThat(result.notes()).contains(Sentences.KNOWN_LOTS);
        for (Assembly set : result.found().sets()) {
            assertThat(Arrays.stream(set.members())).allMatch(p -> p % SIDE < 5);
        }
    }

    @Test
    void whereNoLotsAreKnownTheOthersAreUsedAndItIsSaid() {
        var question = question(terms(2), Set.of(), p -> null);
        var result = search(question, p -> false);
        assertThat(result.notes()).contains(Sentences.LOTS_UNKNOWN);
        assertThat(result.found().sets()).isNotEmpty();
    }
}
