package jp.ritchi.eligibility.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MomentTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Set<String> READ = Set.of("interchanges", "landslide-zones");
    private static final Moment THEN = at(DAY, 1, 1, 1, 1);

    private static Moment at(
            LocalDate day, long parcels, long interchanges, long fabs, long rules) {
        return new Moment(
                day,
                Map.of(
                        "parcels", parcels,
                        "interchanges", interchanges,
                        "fabs", fabs,
                        "programmes", rules));
    }

    @Test
    void onlyLayersThatWereReadCanBeTheCause() {
        assertThat(at(DAY, 1, 2, 2, 1).causes(THEN, READ, false, false))
                .containsExactly("interchanges");
        assertThat(at(DAY, 2, 2, 1, 2).causes(THEN, READ, true, true))
                .containsExactly("parcels", "programmes", "interchanges");
    }

    @Test
    void aTableThatChangedIsTheCauseWhenNothingElseIs() {
        assertThat(at(DAY, 1, 1, 1, 2).causes(THEN, READ, false, false))
                .containsExactly("programmes");
        assertThat(at(DAY, 2, 1, 1, 1).causes(THEN, READ, false, false)).containsExactly("parcels");
    }

    @Test
    void theDayIsTheCauseAndAtLastTheSoftware() {
        assertThat(at(DAY.plusDays(1), 1, 1, 2, 1).causes(THEN, READ, false, false))
                .containsExactly("day");
        assertThat(at(DAY, 1, 1, 2, 1).causes(THEN, READ, false, false))
                .containsExactly("software");
    }

    @Test
    void onlyTheSameDayWithNothingButParcelsChangedLetsAnswersBeKept() {
        assertThat(THEN.differsInParcelsAtMost(THEN)).isTrue();
        assertThat(at(DAY, 2, 1, 1, 1).differsInParcelsAtMost(THEN)).isTrue();
        assertThat(at(DAY, 1, 1, 2, 1).differsInParcelsAtMost(THEN)).isFalse();
        assertThat(at(DAY.plusDays(1), 1, 1, 1, 1).differsInParcelsAtMost(THEN)).isFalse();
        assertThat(THEN.differsInParcelsAtMost(null)).isFalse();
    }

    @Test
    void valuesThatFollowFromParcelsAreNoReasonToAskAgain() {
        var stamps = new java.util.HashMap<>(at(DAY, 2, 1, 1, 1).stamps());
        stamps.put("parcel-screenings", 7L);
        assertThat(new Moment(DAY, stamps).differsInParcelsAtMost(THEN)).isTrue();
    }
}
