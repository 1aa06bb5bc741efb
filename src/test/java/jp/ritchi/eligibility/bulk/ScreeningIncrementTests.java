package jp.ritchi.eligibility.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is recomputed after a change is what would have changed if all had been recomputed. */
class ScreeningIncrementTests extends ScreeningTest {
    private static final double LON = 132.754219;
    private static final double LAT = 34.441495;

    @Autowired private DataSource database;

    @Test
    void aNewParcelIsTheOnlyOneComputed() {
        parcel("screening-test-a", LON, LAT, "public");
        assertThat(served("public", "screening-test-a")).as("before it is computed").isEmpty();
        assertThat(screenings.refresh()).isEqualTo(new Screenings.Report(1, 1));
        assertThat(served("public", "screening-test-a")).hasSize(1);
        assertThat(screenings.refresh()).isEqualTo(Screenings.Report.NOTHING);
    }

    @Test
    void aReshapedParcelIsNotServedWithItsOldValues() {
        parcel("screening-test-a", LON, LAT, "public");
        screenings.refresh();
        var before = served("public", "screening-test-a");
        execute("UPDATE parcel.parcel SET lots = 3 WHERE id = 'screening-test-a'");
        assertThat(served("public", "screening-test-a")).isEqualTo(before);
        assertThat(screenings.refresh()).isEqualTo(Screenings.Report.NOTHING);
        execute(
                "UPDATE parcel.parcel SET geom = ST_Translate(geom, 0.01, 0)"
                        + " WHERE id = 'screening-test-a'");
        assertThat(served("public", "screening-test-a")).isEmpty();
        screenings.refresh();
        assertThat(served("public", "screening-test-a")).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void anInterchangeFarAwayTouchesNothing() {
        interchange("screening-test-naha", 127.7, 26.2, "public");
        assertThat(screenings.refresh()).isEqualTo(new Screenings.Report(0, 0));
        assertThat(screenings.recompute().changed()).isZero();
    }

    @Test
    void anInterchangeThatComesMovesAndGoesTouchesItsNeighboursAlone() {
        var before = kept();
        interchange("screening-test-ic", LON + 0.02, LAT, "public");
        var came = screenings.refresh();
        assertThat(came.changed()).isPositive();
        assertThat(came.computed()).isLessThan(before.size() * 3L / 4);
        assertThat(screenings.recompute().changed()).isZero();
        execute(
                "UPDATE interchange.interchange SET geom = ST_Translate(geom, 0, 0.01)"
                        + " WHERE id = 'screening-test-ic'");
        assertThat(screenings.refresh().changed()).isPositive();
        assertThat(screenings.recompute().changed()).isZero();
        execute("DELETE FROM interchange.interchange WHERE id = 'screening-test-ic'");
        assertThat(screenings.refresh().changed()).isPositive();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void anyOrderOfChangesLeadsToWhatAFullComputationGives() {
        var random = new SplittableRandom(3);
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 4; i++) {
                change(random);
            }
            var report = screenings.refresh();
            assertThat(screenings.recompute().changed()).as("round " + round).isZero();
            assertThat(report.computed()).isPositive();
        }
    }

    private void change(SplittableRandom random) {
        String id = "screening-test-" + random.nextInt(6);
        double lon = LON + random.nextDouble(-0.06, 0.06);
        double lat = LAT + random.nextDouble(-0.06, 0.06);
        String visibility = random.nextInt(3) == 0 ? "staff" : "public";
        String table = random.nextBoolean() ? "parcel.parcel" : "interchange.interchange";
        execute("DELETE FROM " + table + " WHERE id = '" + id + "'");
        if (random.nextInt(4) == 0) {
            return;
        }
        if (table.startsWith("parcel")) {
            parcel(id, lon, lat, visibility);
        } else {
            interchange(id, lon, lat, visibility);
        }
    }

    @Test
    void anInterchangeOpensWithItsDay() {
        interchange("screening-test-ic", LON + 0.02, LAT, "public");
        execute(
                "UPDATE interchange.interchange SET valid_from = current_date + 40"
                        + " WHERE id = 'screening-test-ic'");
        assertThat(screenings.refresh().changed()).isZero();
        var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(41));
        assertThat(new Screenings(database, later).refresh().changed()).isPositive();
        assertThat(screenings.refresh().changed()).as("back to today").isPositive();
    }
}
