package jp.ritchi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Published files as they are; skipped where they are not at hand. */
@ImportTest
class RealFilesTest {
    @Autowired ImportClient imports;
    @Autowired ImportRows rows;

    @BeforeEach
    void sources() {
        List.of("mlit-n06", "moj-tizu", "mlit-traffic-api").forEach(rows::source);
    }

    private ImportClient.Answer upload(String path) throws Exception {
        var file = ImportClient.sharedData().resolve(path);
        assumeTrue(Files.exists(file), "no shared data: " + path + " is not tried");
        return imports.upload("real", Files.readAllBytes(file));
    }

    /** Commits, imports the same bytes again, and takes everything back. */
    private void roundTrip(ImportClient.Answer run, String table, long added) throws Exception {
        long before = rows.count("SELECT count(*) FROM " + table);
        assertThat(imports.commit(run.id()).state()).isEqualTo("committed");
        assertThat(rows.count("SELECT count(*) FROM " + table)).isEqualTo(before + added);
        assertThat(imports.undo(run.id()).state()).isEqualTo("undone");
        assertThat(rows.count("SELECT count(*) FROM " + table)).isEqualTo(before);
    }

    @Test
    void everyExpresswayPointIsTaken() throws Exception {
        var run = upload("interchanges/N06-25_joint_current_from_tiles.geojson");
        assertThat(run.count("read")).isEqualTo(2_384);
        assertThat(run.count("refused")).isZero();
        assertThat(run.body().at("/preview/features")).hasSize(200);
        roundTrip(run, "interchange.interchange", run.count("new"));
    }

    @Test
    void zippedSheetHoldsOneParcel() throws Exception {
        var run = upload("parcels/12103-0400-76.zip");
        assertThat(run.count("read")).isEqualTo(1);
        assertThat(run.codes()).isEmpty();
        roundTrip(run, "parcel.parcel", run.count("new"));
    }

    @Test
    void hourlyCountsAreTakenAndTheHoursThatAreNotThereAreSaid() throws Exception {
        var run = upload("traffic/xroad_hourly_kumamoto_2stations_2026-06-01_28.csv");
        assertThat(run.count("read")).isEqualTo(646);
        assertThat(run.count("refused")).isZero();
        assertThat(run.body().get("issues").toString()).contains("669", "23");
        roundTrip(run, "traffic.hourly_count", 2 * run.count("new"));
    }

    @Test
    void hourlyAnswerOfTheApiIsTakenAndTheFiveMinuteOnesAreNot() throws Exception {
        var run = upload("traffic/xroad-form2-1h.geojson");
        assertThat(run.count("new")).isEqualTo(4);
        roundTrip(run, "traffic.hourly_count", 8);
        assertThat(upload("traffic/xroad-golden.geojson").type())
                .isEqualTo("/problems/five-minute-data");
        assertThat(upload("traffic/xroad-golden.csv").type())
                .isEqualTo("/problems/five-minute-data");
        assertThat(upload("traffic/xroad-zero.geojson").type()).isEqualTo("/problems/no-features");
    }

    @Test
    void otherPublishedFilesAreNotMistakenForOurs() throws Exception {
        for (var path :
                List.of(
                        "traffic/dourokisei_2608071600.geojson",
                        "interchanges/highway_path_kumamoto.geojson",
                        "difficult/README.md")) {
            if (Files.exists(ImportClient.sharedData().resolve(path))) {
                assertThat(upload(path).body().get("special").asBoolean()).isFalse();
            }
        }
    }
}
