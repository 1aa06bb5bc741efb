package jp.ritchi.ingest.stage;

import static jp.ritchi.ingest.stage.Stagehand.zones;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.ritchi.geo.PlaneRectangularZone;
import jp.ritchi.ingest.Counts;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import jp.ritchi.ingest.mapping.ColumnRule;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.mapping.SettingsProblem;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What files have that a collection cannot take, and what is said of it. */
@ImportTest
@Import(Stagehand.class)
class WrongRowsTest {
    private static final String DATA = "sw-zones";
    private static final String SQUARE =
            "POLYGON((122.5 24.5, 122.501 24.5, 122.501 24.501, 122.5 24.501, 122.5 24.5))";
    private static final String BOW_TIE =
            "POLYGON((122.5 24.5, 122.501 24.501, 122.501 24.5, 122.5 24.501, 122.5 24.5))";

    @Autowired Stagehand stage;
    @Autowired ImportRows rows;

    @BeforeEach
    void source() {
        rows.source(Stagehand.SOURCE);
    }

    @AfterEach
    void clear() {
        rows.run("DELETE FROM landuse.zone WHERE id LIKE 'sw-%'");
        rows.run("UPDATE ingest.run SET dataset = NULL WHERE dataset LIKE 'sw-%'");
    }

    private static ImportIssue only(ImportReport report, String code) {
        var found = report.issues().stream().filter(issue -> issue.code().equals(code)).toList();
        assertThat(found).as(report.issues().toString()).hasSize(1);
        return found.get(0);
    }

    @Test
    void aBowTieIsRepairedWithItsAreasOrRefused() throws Exception {
        var file = Rows.in(6668).row("1", "蝶", "1", BOW_TIE);
        var report = stage.check(file, zones(DATA));
        assertThat(report.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 1));
        assertThat(only(report, "geometry-repaired").message().en())
                .contains("self-intersecting")
                .containsPattern("5,6[0-9]{2}\\.[0-9]{2} m² after");
        var refused = stage.check(file, Stagehand.refusing(zones(DATA)));
        assertThat(refused.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 1, 0));
        only(refused, "self-intersecting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "geometry-type | POINT(122.5 24.5)",
                "geometry-type | LINESTRING(122.5 24.5, 122.6 24.6)",
                "misplaced | POLYGON((24.5 122.5, 24.501 122.5, 24.501 122.501, 24.5 122.5))",
                "misplaced | POLYGON((2.35 48.85, 2.36 48.85, 2.36 48.86, 2.35 48.85))",
                "misplaced | POLYGON((500000 48000, 500100 48000, 500100 48100, 500000 48000))",
                "zero-area | POLYGON((122.5 24.5, 122.6 24.5, 122.5 24.5, 122.5 24.5))",
            })
    void shapesThatCannotBeAZone(String code, String wkt) throws Exception {
        var report = stage.check(Rows.in(6668).row("1", "x", "1", wkt), zones(DATA));
        assertThat(report.counts().refused()).isEqualTo(1);
        only(report, code);
    }

    @Test
    void aRowWithoutAPlaceIsKeptWhereTheCollectionAllowsIt() throws Exception {
        var file = Rows.in(6668).row("1", "x", "1", null).row("2", "y", "1", "POLYGON EMPTY");
        stage.commit(file, zones(DATA));
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM landuse.zone WHERE id LIKE 'sw-%' AND geom IS NULL AND positional_accuracy IS NULL"))
                .isEqualTo(2);
    }

    @Test
    void tooManyVerticesAreRefused() throws Exception {
        var ring = new org.locationtech.jts.geom.Coordinate[200_001];
        for (int i = 0; i < ring.length - 1; i++) {
            double angle = 2 * Math.PI * i / (ring.length - 1);
            ring[i] =
                    new org.locationtech.jts.geom.Coordinate(
                            122.5 + 0.01 * Math.cos(angle), 24.5 + 0.01 * Math.sin(angle));
        }
        ring[ring.length - 1] = ring[0];
        var shape = jp.ritchi.ingest.format.GeoFeature.FACTORY.createPolygon(ring);
        var report = stage.check(Rows.in(6668).add(shape, "1", "x", "1"), zones(DATA));
        only(report, "too-many-vertices");
    }

    @Test
    void valuesThatCannotBeUsedAreLeftOutOrKeepTheirRowOut() throws Exception {
        var file =
                Rows.in(6668)
                        .row("1", "a", "1", SQUARE)
                        .row("2", "b", "77", SQUARE)
                        .row("3", "c", null, SQUARE);
        var report = stage.check(file, zones(DATA));
        assertThat(report.counts()).isEqualTo(new Counts(3, 1, 0, 0, 0, 2, 0));
        assertThat(only(report, "unknown-code").row()).isEqualTo(2);
        assertThat(only(report, "required-value-missing").row()).isEqualTo(3);

        var rule = Stagehand.with(zones(DATA), ColumnRule.of("zone_code", "1"));
        var coverage = Stagehand.with(rule, ColumnRule.of("building_coverage_pct", "{VALUE}"));
        var values =
                Rows.in(6668)
                        .row("1", "a", "６０", SQUARE)
                        .row("2", "b", "1,5", SQUARE)
                        .row("3", "c", "120", SQUARE)
                        .row("4", "d", "60%", SQUARE);
        var read = stage.check(values, coverage);
        assertThat(read.counts()).isEqualTo(new Counts(4, 4, 0, 0, 0, 0, 0));
        only(read, "value-understood");
        assertThat(only(read, "value-not-understood").message().ja()).contains("1,5");
        assertThat(only(read, "value-against-rule").row()).isEqualTo(3);
    }

    @Test
    void aCodeMayBeGivenByItsTitleAndIsTranslatedByRules() throws Exception {
        var settings =
                Stagehand.with(
                        zones(DATA), ColumnRule.of("zone_code", "{VALUE}").value("1低専", "1"));
        var report = stage.check(Rows.in(6668).row("1", "a", "1低専", SQUARE), settings);
        assertThat(report.counts().added()).isEqualTo(1);
        assertThat(report.issues()).isEmpty();
    }

    @Test
    void anUnreadableRecordIsRefusedAndSaidToBePerhapsAmongThoseThatEnd() throws Exception {
        stage.commit(
                Rows.in(6668).row("1", "a", "1", SQUARE).row("2", "b", "1", SQUARE), zones(DATA));
        var broken =
                Rows.in(6668)
                        .row("1", "a", "1", SQUARE)
                        .add(
                                new SourceRecord(
                                        2,
                                        null,
                                        new Object[3],
                                        new Text("壊れています。", "Broken."),
                                        false));
        var report = stage.check(broken, zones(DATA));
        assertThat(report.counts()).isEqualTo(new Counts(2, 0, 0, 1, 1, 1, 0));
        only(report, "missing-perhaps-unread");
    }

    @Test
    void aRefusedRowIsNotTakenForOneThatTheFileLacks() throws Exception {
        stage.commit(Rows.in(6668).row("1", "a", "1", SQUARE), zones(DATA));
        var report = stage.check(Rows.in(6668).row("1", "a", "77", SQUARE), zones(DATA));
        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void partsOfOneIdBecomeOneFeature() throws Exception {
        var settings = zones(DATA);
        settings =
                Stagehand.with(
                        settings, new Mapping("land-zones", settings.mapping().rules(), true));
        var other = SQUARE.replace("122.5", "122.6");
        var file =
                Rows.in(6668)
                        .row("1", "島", "1", SQUARE)
                        .row("2", "他", "1", SQUARE)
                        .row("1", "島", "1", other);
        var done = stage.commit(file, settings);
        assertThat(done.report().counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0, 0));
        only(done.report(), "parts-joined");
        assertThat(
                        rows.text(
                                "SELECT ST_NumGeometries(geom)::text FROM landuse.zone WHERE id = 'sw-zones-1'"))
                .isEqualTo("2");
    }

    @Test
    void planesAreNotTakenTheOtherWayRound() throws Exception {
        var zone = new PlaneRectangularZone(16);
        var plane =
                zone.fromLonLat(
                        Rows.shape(
                                "POLYGON((122.95 24.45, 122.951 24.45, 122.951 24.451, 122.95 24.45))"));
        var right = stage.check(Rows.in(6684).add(plane.copy(), "1", "a", "1"), zones(DATA));
        assertThat(right.counts().added()).isEqualTo(1);
        for (var point : plane.getCoordinates()) {
            double x = point.x;
            point.x = point.y;
            point.y = x;
        }
        var swapped =
                Rows.shape("POLYGON EMPTY").getFactory().createPolygon(plane.getCoordinates());
        var report = stage.check(Rows.in(6684).add(swapped, "1", "a", "1"), zones(DATA));
        assertThat(report.counts().refused()).isEqualTo(1);
        only(report, "misplaced");
        var wrongZone = stage.check(Rows.in(6670).row("1", "a", "1", SQUARE), zones(DATA));
        assertThat(only(wrongZone, "misplaced").message().en()).contains("look like degrees");
    }

    @Test
    void systemsAreNeverGuessed() throws Exception {
        var file = Rows.nowhere().row("1", "a", "1", SQUARE);
        assertThatThrownBy(() -> stage.check(file, zones(DATA)))
                .isInstanceOfSatisfying(
                        SettingsProblem.class, e -> assertThat(e.parameter()).isEqualTo("epsg"));
        assertThatThrownBy(() -> stage.check(file, Stagehand.in(zones(DATA), 4301)))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("Tokyo datum");
        assertThatThrownBy(() -> stage.check(file, Stagehand.in(zones(DATA), 99_999)))
                .isInstanceOf(SettingsProblem.class);
        only(stage.check(file, Stagehand.in(zones(DATA), 4612)), "jgd2000-null-transformation");
        only(stage.check(file, Stagehand.in(zones(DATA), 4326)), "wgs84-as-jgd2011");
    }

    @Test
    void rulesThatCannotBeFollowedAreNamed() {
        var file = Rows.in(6668).row("1", "a", "1", SQUARE);
        for (var wrong :
                List.of(
                        ColumnRule.of("zone_code", "{NOTHING}"),
                        ColumnRule.of("version", "{KEY}"),
                        ColumnRule.of("no_such", "{KEY}"))) {
            assertThatThrownBy(() -> stage.check(file, Stagehand.with(zones(DATA), wrong)))
                    .isInstanceOfSatisfying(
                            SettingsProblem.class,
                            e -> assertThat(e.parameter()).startsWith("mapping.rules["));
        }
        var none = Stagehand.settings(DATA, List.of(ColumnRule.of("name_ja", "{NAME}")));
        assertThatThrownBy(() -> stage.check(file, none))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("theme");
        assertThatThrownBy(
                        () ->
                                stage.check(
                                        file,
                                        Stagehand.with(zones("Ab c"), ColumnRule.of("id", "x"))))
                .isInstanceOfSatisfying(
                        SettingsProblem.class, e -> assertThat(e.parameter()).isEqualTo("dataset"));
    }

    @Test
    void aSourceThatNobodyHasRegisteredKeepsItsRowOut() throws Exception {
        var settings = Stagehand.with(zones(DATA), ColumnRule.of("source_id", "{VALUE}"));
        settings = Stagehand.with(settings, ColumnRule.of("zone_code", "1"));
        var file =
                Rows.in(6668)
                        .row("1", "a", Stagehand.SOURCE, SQUARE)
                        .row("2", "b", "nobody", SQUARE);
        var done = stage.commit(file, settings);
        assertThat(done.report().counts()).isEqualTo(new Counts(2, 1, 0, 0, 0, 1, 0));
        assertThat(only(done.report(), "reference-unknown").row()).isEqualTo(2);
    }
}
