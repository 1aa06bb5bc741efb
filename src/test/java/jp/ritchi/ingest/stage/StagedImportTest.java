package jp.ritchi.ingest.stage;

import static jp.ritchi.ingest.stage.Stagehand.zones;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.Counts;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import jp.ritchi.ingest.IssueKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Squares off Yonaguni as land zones, through reading, comparing and writing. */
@ImportTest
@Import(Stagehand.class)
class StagedImportTest {
    private static final String DATA = "st-zones";

    @Autowired Stagehand stage;
    @Autowired ImportRows rows;

    @BeforeEach
    void source() {
        rows.source(Stagehand.SOURCE);
    }

    @AfterEach
    void clear() {
        rows.run("DELETE FROM landuse.zone WHERE id LIKE 'st-%'");
        rows.run("UPDATE ingest.run SET dataset = NULL WHERE dataset LIKE 'st-%'");
    }

    /** A square of about 100 m. */
    static String square(int n) {
        double x = 122.5 + n * 0.002;
        return "POLYGON((%1$s 24.5, %2$s 24.5, %2$s 24.501, %1$s 24.501, %1$s 24.5))"
                .formatted(x, x + 0.001);
    }

    static Rows three() {
        return Rows.in(6668)
                .row("1", "一", "11", square(1))
                .row("2", "二", "12", square(2))
                .row("3", "三", "10", square(3));
    }

    private Map<String, Object> stored(String id) {
        return rows.all("SELECT *, ST_AsText(geom) AS wkt FROM landuse.zone WHERE id = ?", id)
                .get(0);
    }

    private static List<String> codes(ImportReport report) {
        return report.issueKinds().stream().map(IssueKind::code).toList();
    }

    @Test
    void rowsOfAFileAreStoredAsTheyAre() throws Exception {
        var done = stage.commit(three(), zones(DATA));
        assertThat(done.report().issues()).isEmpty();
        assertThat(done.report().counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0, 0));
        assertThat(done.written()).isEqualTo(Map.of("landuse.zone", 3L));
        assertThat(codes(done.report())).isEmpty();
        var row = stored("st-zones-2");
        assertThat(row)
                .containsEntry("name_ja", "二")
                .containsEntry("theme", "zoning")
                .containsEntry("zone_code", "12")
                .containsEntry("source_id", Stagehand.SOURCE)
                .containsEntry("positional_accuracy", "site")
                .containsEntry("visibility", "public")
                .containsEntry("changed_by", "import:tester")
                .containsEntry("import_run", done.run())
                .containsEntry("version", 0)
                .containsEntry("as_of", java.sql.Date.valueOf("2026-04-01"));
        assertThat(row.get("wkt").toString()).isEqualTo(square(2).replace(", ", ","));
    }

    @Test
    void rowsWithoutAPlaceAreTakenAndCounted() throws Exception {
        var some = three().row("4", "四", "10", null).row("5", "五", "10", null);
        var report = stage.check(some, zones(DATA));
        assertThat(report.counts()).isEqualTo(new Counts(5, 5, 0, 0, 0, 0, 0));
        assertThat(codes(report)).containsExactly("rows-without-place");
        var told = report.issues().get(0);
        assertThat(told.row()).isEqualTo(4);
        assertThat(told.message().en()).startsWith("2 rows have no geometry");
    }

    @Test
    void placesThatAFileWouldTakeAwayAreCounted() throws Exception {
        stage.commit(three(), zones(DATA));
        var list =
                Rows.in(6668)
                        .row("1", "一", "11", null)
                        .row("2", "二", "12", null)
                        .row("3", "三", "10", square(3))
                        .row("4", "四", "10", null);
        var report = stage.check(list, zones(DATA));
        assertThat(report.counts()).isEqualTo(new Counts(4, 1, 2, 1, 0, 0, 0));
        assertThat(codes(report)).containsExactlyInAnyOrder("places-removed", "rows-without-place");
        assertThat(report.issues().stream().filter(i -> i.code().equals("places-removed")))
                .singleElement()
                .satisfies(i -> assertThat(i.message().en()).startsWith("2 rows are stored"));
    }

    @Test
    void aListOfAttributesLeavesPlacesAsTheyAre() throws Exception {
        stage.commit(three(), zones(DATA));
        var places =
                "SELECT id, geom, positional_accuracy FROM landuse.zone WHERE id LIKE 'st-%' ORDER BY id";
        var before = rows.all(places).toString();
        var list = Rows.in(6668).row("1", "一", "11", null).row("2", "新", "10", null);
        list.row("3", "三", "10", null);
        var report = stage.commit(list, zones(DATA)).report();
        assertThat(report.counts()).isEqualTo(new Counts(3, 0, 1, 2, 0, 0, 0));
        assertThat(codes(report)).containsExactlyInAnyOrder("places-kept", "rows-without-place");
        assertThat(rows.all(places).toString()).isEqualTo(before);
        assertThat(stored(DATA + "-2"))
                .containsEntry("name_ja", "新")
                .doesNotContainEntry("geom", null);
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        stage.commit(three(), zones(DATA));
        var before = rows.all("SELECT * FROM landuse.zone WHERE id LIKE 'st-%' ORDER BY id");
        var again = stage.commit(three(), zones(DATA));
        assertThat(again.report().counts()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0, 0));
        assertThat(again.written()).isEqualTo(Map.of("landuse.zone", 0L));
        assertThat(
                        rows.all("SELECT * FROM landuse.zone WHERE id LIKE 'st-%' ORDER BY id")
                                .toString())
                .isEqualTo(before.toString());
    }

    @Test
    void aNewerEditionEndsWhatItLacksAndReopensWhatComesBack() throws Exception {
        stage.commit(three(), zones(DATA));
        var next =
                Rows.in(6668)
                        .row("1", "一", "11", square(1))
                        .row("2", "二", "99", square(2))
                        .row("4", "四", "9", square(4));
        var newer = Stagehand.asOf(zones(DATA), LocalDate.of(2027, 4, 1));
        var report = stage.check(next, newer);
        assertThat(report.counts()).isEqualTo(new Counts(3, 1, 1, 1, 1, 0, 0));
        assertThat(codes(report)).containsExactly("missing-ended");
        assertThat(stored("st-zones-3").get("valid_to")).isNull();

        stage.commit(next, newer);
        assertThat(stored("st-zones-3").get("valid_to")).hasToString("2027-03-31");
        assertThat(stored("st-zones-2"))
                .containsEntry("zone_code", "99")
                .containsEntry("version", 1);
        assertThat(stored("st-zones-1").get("as_of")).hasToString("2026-04-01");
        assertThat(stage.check(next, newer).counts()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0, 0));

        var back = stage.commit(three(), Stagehand.asOf(newer, LocalDate.of(2028, 4, 1)));
        assertThat(back.report().counts()).isEqualTo(new Counts(3, 0, 2, 1, 1, 0, 0));
        assertThat(stored("st-zones-3").get("valid_to")).isNull();
        assertThat(stored("st-zones-4").get("valid_to")).hasToString("2028-03-31");
    }

    @Test
    void missingRowsStayWhenTheyAreToBeKept() throws Exception {
        stage.commit(three(), zones(DATA));
        var one = Rows.in(6668).row("1", "一", "11", square(1));
        var done = stage.commit(one, Stagehand.keeping(zones(DATA)));
        assertThat(done.report().counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0));
        assertThat(codes(done.report())).containsExactly("missing-kept");
        assertThat(stored("st-zones-3").get("valid_to")).isNull();
    }

    @Test
    void aRowThatAPersonHasEditedIsLeftAlone() throws Exception {
        stage.commit(three(), zones(DATA));
        rows.run(
                "UPDATE landuse.zone SET changed_by = 'edit:x', import_run = NULL, name_ja = '手' WHERE id = 'st-zones-2'");
        var done = stage.commit(three(), zones(DATA));
        assertThat(done.report().counts()).isEqualTo(new Counts(3, 0, 0, 2, 0, 1, 0));
        assertThat(codes(done.report())).containsExactly("edited-by-person");
        assertThat(stored("st-zones-2")).containsEntry("name_ja", "手");
    }

    @Test
    void idsOfAnotherDatasetAreNotTaken() throws Exception {
        stage.commit(three(), zones(DATA));
        var other =
                Stagehand.with(
                        zones("st-other"),
                        jp.ritchi.ingest.mapping.ColumnRule.of("id", "st-zones-{KEY}"));
        var report = stage.check(Rows.in(6668).row("1", "壱", "11", square(1)), other);
        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 1, 0));
        assertThat(codes(report)).containsExactly("id-of-other-dataset");
    }

    @Test
    void anIdTwiceIsADuplicateOrACollision() throws Exception {
        var twice = three().row("3", "三", "10", square(3)).row("2", "二の二", "12", square(5));
        var report = stage.check(twice, zones(DATA));
        assertThat(report.counts()).isEqualTo(new Counts(5, 3, 0, 0, 0, 2, 0));
        assertThat(codes(report)).containsExactly("id-collision", "duplicate-row");
    }

    @Test
    void withoutAnIdRowsAreKnownByTheirContent() throws Exception {
        var settings = zones(DATA);
        var rules =
                settings.mapping().rules().stream().filter(r -> !r.column().equals("id")).toList();
        settings =
                Stagehand.with(
                        settings, new jp.ritchi.ingest.mapping.Mapping("land-zones", rules, false));
        stage.commit(three(), settings);
        assertThat(stage.check(three(), settings).counts())
                .isEqualTo(new Counts(3, 0, 0, 3, 0, 0, 0));
        var other = three().row("3", "三", "10", square(3)).row("9", "三", "10", square(9));
        assertThat(stage.check(other, settings).counts())
                .isEqualTo(new Counts(5, 1, 0, 3, 0, 1, 0));
    }
}
