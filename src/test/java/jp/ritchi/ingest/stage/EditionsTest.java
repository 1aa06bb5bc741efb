package jp.ritchi.ingest.stage;

import static jp.ritchi.ingest.stage.StagedImportTest.square;
import static jp.ritchi.ingest.stage.Stagehand.asOf;
import static jp.ritchi.ingest.stage.Stagehand.zones;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import jp.ritchi.ingest.IssueKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Editions of the same data that come one after the other, in order and out of it. */
@ImportTest
@Import(Stagehand.class)
class EditionsTest {
    private static final String DATA = "se-zones";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Autowired Stagehand stage;
    @Autowired ImportRows rows;
    @Autowired RowStage staging;

    @BeforeEach
    void source() {
        rows.source(Stagehand.SOURCE);
    }

    @AfterEach
    void clear() {
        rows.run("DELETE FROM landuse.zone WHERE id LIKE 'se-%'");
        rows.run("UPDATE ingest.run SET dataset = NULL WHERE dataset LIKE 'se-%'");
        rows.run("UPDATE core.source SET redistributable = true WHERE id = ?", Stagehand.SOURCE);
    }

    private static Rows two() {
        return Rows.in(6668).row("1", "一", "11", square(1)).row("2", "二", "12", square(2));
    }

    private static List<String> codes(ImportReport report) {
        return report.issueKinds().stream().map(IssueKind::code).toList();
    }

    private String end(String id) {
        return rows.text("SELECT valid_to::text FROM landuse.zone WHERE id = ?", id);
    }

    @Test
    void anOlderEditionIsToldEvenWhereTheNewerOneChangedNoRow() throws Exception {
        stage.commit(two(), zones(DATA));
        var newer = stage.commit(two(), asOf(zones(DATA), APRIL.plusYears(1)));
        assertThat(codes(newer.report())).isEmpty();
        var report = stage.check(two(), asOf(zones(DATA), APRIL.plusMonths(6)));
        assertThat(codes(report)).containsExactly("older-edition");
        assertThat(report.issues().get(0).message().en()).contains("2027-04-01", "2026-10-01");
        assertThat(codes(stage.check(two(), asOf(zones(DATA), APRIL.plusYears(1))))).isEmpty();
        assertThat(codes(stage.check(two(), asOf(zones(DATA), null)))).isEmpty();
        assertThat(codes(stage.check(two(), asOf(zones("se-other"), APRIL))))
                .doesNotContain("older-edition");
        rows.run("UPDATE ingest.run SET state = 'undone' WHERE id = ?", newer.run());
        assertThat(codes(stage.check(two(), asOf(zones(DATA), APRIL.plusMonths(6))))).isEmpty();
    }

    @Test
    void withoutADateRowsThatAreMissingEndYesterday() throws Exception {
        stage.commit(two(), asOf(zones(DATA), APRIL.minusYears(10)));
        var one = Rows.in(6668).row("1", "一", "11", square(1));
        var done = stage.commit(one, asOf(zones(DATA), null));
        assertThat(codes(done.report())).containsExactly("missing-ended");
        assertThat(done.report().issues().get(0).message().en())
                .contains("yesterday, since no date is given");
        var yesterday = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1);
        assertThat(end("se-zones-2")).isEqualTo(yesterday.toString());
        assertThat(end("se-zones-1")).isNull();
    }

    /** Parts of a product without a column that tells them apart: only whole runs can be. */
    @Test
    void withoutAColumnForPartsOnlyRunsOfThosePartsEnd() throws Exception {
        part(Map.of("d", 4, "e", 5), "43", "44");
        part(Map.of("a", 1, "b", 2), "43");
        part(Map.of("c", 3), "44");
        part(Map.of("a", 1), "43");
        assertThat(end("se-zones-a")).isNull();
        assertThat(end("se-zones-b")).isEqualTo("2026-03-31");
        assertThat(end("se-zones-c")).as("of another part").isNull();
        assertThat(end("se-zones-d")).as("of a run that held more than this file").isNull();
    }

    /** A file that holds some parts, which nothing in its rows tells apart. */
    private void part(Map<String, Integer> squares, String... parts) throws IOException {
        var folder = Stagehand.upload().folder();
        var columns = List.of("name_ja", "theme", "zone_code");
        try (var writer = staging.writer(folder, "land-zones", columns)) {
            writer.scope(new StagedScope(null, 2));
            List.of(parts).forEach(writer::covers);
            for (var square : squares.entrySet()) {
                writer.write(
                        new StagedRow(
                                square.getValue(),
                                null,
                                "se-zones-" + square.getKey(),
                                Rows.shape(square(square.getValue())),
                                new Object[] {square.getKey(), "zoning", "11"}));
            }
        }
        var settings = asOf(zones(DATA), APRIL);
        var edition =
                new Edition(
                        "land-zones",
                        DATA,
                        APRIL,
                        true,
                        Map.of(
                                "source_id",
                                Stagehand.SOURCE,
                                "positional_accuracy",
                                "site",
                                "visibility",
                                "public"));
        stage.commit(staging.plan(folder, edition), settings, new ImportReport());
    }

    @Test
    void anEditionOfAnotherPartIsNotANewerOne() throws Exception {
        part(Map.of("a", 1), "43");
        rows.run("UPDATE ingest.run SET edition = '2030-01-01' WHERE dataset = ?", DATA);
        var report = new ImportReport();
        assertThat(older("44", report)).doesNotContain("older-edition");
        assertThat(older("43", report)).contains("older-edition");
    }

    private List<String> older(String part, ImportReport report) throws IOException {
        var folder = Stagehand.upload().folder();
        try (var writer = staging.writer(folder, "land-zones", List.of("name_ja", "theme"))) {
            writer.scope(new StagedScope(null, 2));
            writer.covers(part);
        }
        var edition = new Edition("land-zones", DATA, APRIL, false, Map.of("visibility", "staff"));
        stage.commit(staging.plan(folder, edition), zones(DATA), report);
        return codes(report);
    }

    @Test
    void rowsThatMayNotBePassedOnAreNotMadePublicWithoutAWord() throws Exception {
        assertThat(codes(stage.check(two(), zones(DATA)))).isEmpty();
        rows.run("UPDATE core.source SET redistributable = false WHERE id = ?", Stagehand.SOURCE);
        assertThat(codes(stage.check(two(), zones(DATA))))
                .containsExactly("public-but-not-redistributable");
        assertThat(codes(stage.check(two(), Stagehand.seenBy(zones(DATA), "staff")))).isEmpty();
    }
}
