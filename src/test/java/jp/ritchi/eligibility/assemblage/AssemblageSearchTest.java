package jp.ritchi.eligibility.assemblage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssemblageSearchTest {
    private static final int INSTANCES = 4_000;

    private static Found search(Land land, Wish wish, double seconds) {
        return AssemblageSearch.run(land, wish, Steps.ofSeconds(seconds), set -> {});
    }

    private static List<List<Integer>> members(Found found) {
        return found.sets().stream()
                .map(set -> Arrays.stream(set.members()).boxed().toList())
                .toList();
    }

    @Test
    void onSmallLandTheAlternativesAreThoseOfAllSubsets() {
        int solvable = 0;
        int several = 0;
        for (int seed = 0; seed < INSTANCES; seed++) {
            var random = new RandomLand(seed);
            var land = random.small(14);
            var wish = random.wish(land);
            var expected = new EverySubset(land, wish).alternatives();
            var found = search(land, wish, 30);
            assertThat(members(found)).as("seed " + seed).isEqualTo(expected);
            assertThat(found.proof())
                    .as("seed " + seed)
                    .isEqualTo(expected.isEmpty() ? Found.Proof.NONE : Found.Proof.EXACT);
            solvable += expected.isEmpty() ? 0 : 1;
            several += expected.size() > 1 ? 1 : 0;
        }
        assertThat(solvable).isBetween(INSTANCES / 4, INSTANCES * 3 / 4);
        assertThat(several).isGreaterThan(INSTANCES / 10);
    }

    @Test
    void theBoundIsNeverAboveTheBest() {
        for (int seed = 0; seed < INSTANCES; seed++) {
            var random = new RandomLand(seed);
            var land = random.small(14);
            var wish = random.wish(land);
            var best = new EverySubset(land, wish).alternatives();
            int bound = new FewestBound(land, wish, Steps.ofSeconds(30)).find(wish.most());
            assertThat(bound)
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(best.isEmpty() ? wish.most() + 1 : best.get(0).size());
        }
    }

    @Test
    void onLargeLandEverySetIsConnectedSufficesAndRespectsTheGivenParcels() {
        for (int seed = 0; seed < 6; seed++) {
            var land = new RandomLand(seed).grid(100, 100, 3, 0.9);
            int[] must = seed % 2 == 0 ? new int[0] : reached(land, 5_050, 5_053);
            var wish = new Wish(12_000, 10, must, 60, 5);
            var found = search(land, wish, 1);
            assertThat(found.sets()).as("seed " + seed).isNotEmpty();
            assertThat(found.atLeast()).isLessThanOrEqualTo(found.sets().get(0).size());
            var rules = new SetRules(land, wish);
            for (Assembly set : found.sets()) {
                assertThat(rules.suffices(set.members())).isTrue();
                assertThat(rules.isMinimal(set.members())).isTrue();
                assertThat(Arrays.stream(set.members()).boxed())
                        .containsAll(Arrays.stream(must).boxed().toList());
            }
            assertThat(found.sets()).isSortedAccordingTo(Assembly.BEST_FIRST);
        }
    }

    /** Makes sure that given parcels can be reached in some common way. */
    private static int[] reached(Land land, int... parcels) {
        for (int p = parcels[0] - 3; p <= parcels[1] + 3; p++) {
            land.reach()[p] = 7;
        }
        return parcels;
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        var land = new RandomLand(5).grid(80, 80, 2, 0.9);
        var wish = new Wish(9_000, 0, new int[0], 60, 5);
        var first = search(land, wish, 0.5);
        var again = search(land, wish, 0.5);
        assertThat(members(again)).isEqualTo(members(first));
        assertThat(again.atLeast()).isEqualTo(first.atLeast());
        assertThat(again.explored()).isEqualTo(first.explored());
    }

    @Test
    void progressIsShownWithFewerAndFewerParcels() {
        var land = new RandomLand(5).grid(80, 80, 2, 0.9);
        var wish = new Wish(9_000, 0, new int[0], 60, 5);
        var shown = new ArrayList<Integer>();
        var found =
                AssemblageSearch.run(land, wish, Steps.ofSeconds(1), set -> shown.add(set.size()));
        assertThat(shown).isNotEmpty().isSortedAccordingTo((a, b) -> b - a).doesNotHaveDuplicates();
        assertThat(shown.get(shown.size() - 1)).isEqualTo(found.sets().get(0).size());
    }

    @Test
    void landThatIsTooSmallIsProvenToBe() {
        var land = new RandomLand(1).grid(20, 20, 1, 0.3);
        var found = search(land, new Wish(1e6, 0, new int[0], 400, 5), 5);
        assertThat(found.proof()).isEqualTo(Found.Proof.NONE);
        assertThat(found.sets()).isEmpty();
        assertThat(found.largest()).isBetween(900.0, 1e6);
    }

    @Test
    void givenParcelsThatSufficeNeedNoOthers() {
        var land = new RandomLand(3).grid(6, 6, 1, 1);
        int[] must = reached(land, 8, 9);
        var found = search(land, new Wish(100, 0, must, 36, 5), 5);
        assertThat(members(found)).containsExactly(List.of(8, 9));
        assertThat(found.proof()).isEqualTo(Found.Proof.EXACT);
    }
}
