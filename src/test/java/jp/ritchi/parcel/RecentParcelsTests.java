package jp.ritchi.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.acceptance.Http;
import jp.ritchi.acceptance.RitchiServer;
import jp.ritchi.layer.LayerReads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of parcels is never older than what the store would say. */
@RitchiServer
class RecentParcelsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @LocalServerPort private int port;
    @Autowired private Parcels parcels;
    @Autowired private LayerReads reads;
    @Autowired private JdbcClient writer;

    @BeforeEach
    void insertParcels() {
        removeParcels();
        for (var id : List.of("recent-b", "recent-a")) {
            execute(
                    "INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, lots, source_id,"
                            + " positional_accuracy, geom) SELECT '%s', '筆', '1', 1, 2, 'moj-tizu',"
                                    .formatted(id)
                            + " 'synthetic', ST_MakeEnvelope(132.745, 34.435, 132.747, 34.437, 6668)");
        }
    }

    @AfterEach
    void removeParcels() {
        execute("DELETE FROM parcel.parcel WHERE id LIKE 'recent-%'");
    }

    @Test
    void theNextQuestionAfterAChangeIsAnsweredWithTheChange() {
        for (int lots : new int[] {3, 1, 5, 2}) {
            assertThat(verdict(200)).isNotBlank();
            execute("UPDATE parcel.parcel SET lots = %d WHERE id = 'recent-a'".formatted(lots));
            assertThat(verdict(200)).isEqualTo(lots >= 2 ? "eligible" : "not-eligible");
        }
        execute("UPDATE parcel.parcel SET visibility = 'staff' WHERE id = 'recent-a'");
        assertThat(verdict(404)).isEmpty();
        execute("UPDATE parcel.parcel SET visibility = 'public' WHERE id = 'recent-a'");
        assertThat(verdict(200)).isEqualTo("eligible");
        execute("UPDATE parcel.parcel SET valid_to = '2020-01-01' WHERE id = 'recent-a'");
        assertThat(verdict(404)).isEmpty();
    }

    @Test
    void aSourceOfAnotherNameIsNamedAtOnce() {
        var title = titleOf("recent-a");
        execute("UPDATE core.source SET title_en = title_en || '!' WHERE id = 'moj-tizu'");
        assertThat(titleOf("recent-a")).isEqualTo(title + "!");
        execute("UPDATE core.source SET title_en = left(title_en, -1) WHERE id = 'moj-tizu'");
        assertThat(titleOf("recent-a")).isEqualTo(title);
    }

    @Test
    void theOrderIsThatOfTheIdsWhetherTheyAreKeptOrNot() {
        for (int i = 0; i < 2; i++) {
            assertThat(parcels.list(List.of("recent-b", "recent-a"), DAY))
                    .extracting(Parcel::id)
                    .containsExactly("recent-a", "recent-b");
        }
        assertThat(parcels.list(List.of("recent-b", "nothing"), DAY)).hasSize(1);
        assertThat(parcels.list(List.of("recent-b"), LocalDate.of(2026, 6, 2))).hasSize(1);
    }

    @Test
    void theStampOfAColumnIsTheStamp() {
        var column = "SELECT " + LayerReads.stampColumn("parcels");
        var read =
                reads.read(
                        client ->
                                List.of(
                                        reads.stamp("parcels"),
                                        client.sql(column).query(String.class).single()));
        assertThat(read.get(1)).isEqualTo(read.get(0)).matches("1-\\d+");
        var none = "SELECT " + LayerReads.stampColumn("no-such-layer");
        String absent = reads.read(client -> client.sql(none).query(String.class).single());
        assertThat(absent).isEqualTo(reads.stamp("no-such-layer"));
    }

    @Test
    void aSecondQuestionDoesNotReadTheParcelAgain() {
        var first = parcels.list(List.of("recent-a"), DAY).get(0);
        assertThat(parcels.list(List.of("recent-a"), DAY).get(0)).isSameAs(first);
    }

    @Test
    void onlySoManyAreKept() {
        var kept = new RecentParcels();
        var one = parcels.list(List.of("recent-a"), DAY).get(0);
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i <= RecentParcels.KEPT; i++) {
            days.add(DAY.plusDays(i));
            kept.put(one, DAY.plusDays(i));
        }
        assertThat(kept.find(List.of("recent-a"), days.get(0))).isEmpty();
        assertThat(kept.find(List.of("recent-a"), days.get(1))).isPresent();
    }

    private String titleOf(String id) {
        return parcels.list(List.of(id), DAY).get(0).sourceTitleEn();
    }

    private String verdict(int status) {
        var answer =
                Http.at(port)
                        .post(
                                "/ogc/processes/parcel-eligibility/execution",
                                "{\"inputs\": {\"programme\": \"higashihiroshima-ic-2km\", \"asOf\":"
                                        + " \"2026-06-01\", \"site\": {\"parcels\": [\"recent-a\"]}}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.json().path("verdict").asString("");
    }

    private void execute(String sql) {
        writer.sql(sql).update();
    }
}
