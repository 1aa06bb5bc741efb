package jp.ritchi.eligibility.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nothing that the public may not see has any part in what the public is served. */
class ScreeningVisibilityTests extends ScreeningTest {
    private static final String PARCEL = "screening-test-open";
    private static final String HIDDEN_PARCEL = "screening-test-hidden";
    private static final String IC = "screening-test-ic";
    private static final double LON = 132.754219;
    private static final double LAT = 34.461495;

    @Test
    void aHiddenInterchangeCountsForThoseWhoSeeItAndForNobodyElse() {
        parcel(PARCEL, LON, LAT, "public");
        screenings.refresh();
        var open = served("public", PARCEL);
        var stamp = stamp("public");
        for (String visibility : new String[] {"staff", "restricted"}) {
            interchange(IC, LON, LAT - 0.001, visibility);
            screenings.refresh();
            assertThat(served("public", PARCEL)).isEqualTo(open);
            assertThat(stamp("public")).isEqualTo(stamp);
            assertThat(served("restricted", PARCEL).get(0)).containsEntry("interchange_id", IC);
            assertThat(served("staff", PARCEL).get(0).get("interchange_id").equals(IC))
                    .isEqualTo(visibility.equals("staff"));
            execute("DELETE FROM interchange.interchange WHERE id = '" + IC + "'");
            screenings.refresh();
            assertThat(served("restricted", PARCEL)).isEqualTo(open);
            assertThat(stamp("public")).isEqualTo(stamp);
        }
    }

    @Test
    void anInterchangeThatIsHiddenIsGoneWithTheNextRequest() {
        interchange(IC, LON, LAT - 0.001, "public");
        parcel(PARCEL, LON, LAT, "public");
        screenings.refresh();
        assertThat(served("public", PARCEL).get(0)).containsEntry("interchange_id", IC);
        var stamp = stamp("public");
        execute("UPDATE interchange.interchange SET visibility = 'staff' WHERE id = '" + IC + "'");
        assertThat(served("public", PARCEL)).as("before anything is computed").isEmpty();
        assertThat(stamp("public")).isNotEqualTo(stamp);
        screenings.refresh();
        assertThat(served("public", PARCEL).get(0).get("interchange_id")).isNotEqualTo(IC);
        assertThat(served("staff", PARCEL).get(0)).containsEntry("interchange_id", IC);
    }

    @Test
    void aHiddenParcelIsServedToThoseWhoSeeItAndMovesNobodyElsesStamp() {
        var before = stamp("public");
        parcel(HIDDEN_PARCEL, LON, LAT, "staff");
        screenings.refresh();
        execute(
                "UPDATE parcel.parcel SET geom = ST_Translate(geom, 0.01, 0) WHERE id = '"
                        + HIDDEN_PARCEL
                        + "'");
        screenings.refresh();
        assertThat(stamp("public")).isEqualTo(before);
        assertThat(served("public", HIDDEN_PARCEL)).isEmpty();
        assertThat(served("staff", HIDDEN_PARCEL)).hasSize(1);
        execute(
                "UPDATE parcel.parcel SET visibility = 'public' WHERE id = '"
                        + HIDDEN_PARCEL
                        + "'");
        screenings.refresh();
        assertThat(served("public", HIDDEN_PARCEL)).hasSize(1);
        assertThat(stamp("public")).isNotEqualTo(before);
        execute("UPDATE parcel.parcel SET visibility = 'staff' WHERE id = '" + HIDDEN_PARCEL + "'");
        assertThat(served("public", HIDDEN_PARCEL)).as("before anything is computed").isEmpty();
    }

    @Test
    void everythingThatIsServedMovesTheStamp() {
        parcel(PARCEL, LON, LAT, "public");
        screenings.refresh();
        var before = stamp("public");
        execute("UPDATE parcel.parcel SET lots = 4 WHERE id = '" + PARCEL + "'");
        var lots = stamp("public");
        assertThat(lots).isNotEqualTo(before);
        execute("UPDATE core.source SET title_ja = '別名' WHERE id = '" + SOURCE + "'");
        assertThat(stamp("public")).isNotEqualTo(lots);
        interchange(IC, LON, LAT - 0.001, "public");
        var came = stamp("public");
        screenings.refresh();
        assertThat(stamp("public")).isNotEqualTo(came);
    }
}
