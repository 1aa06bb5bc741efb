package jp.ritchi.ingest.stage;

import static jp.ritchi.ingest.stage.Stagehand.zones;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jp.ritchi.geo.PlaneRectangularZone;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import jp.ritchi.ingest.mapping.SettingsProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Files whose places are all wrong for one reason, and files with some wrong places. */
@ImportTest
@Import(Stagehand.class)
class MisplacedFileTest {
    private static final String DATA = "sm-zones";

    @Autowired Stagehand stage;
    @Autowired ImportRows rows;

    @BeforeEach
    void source() {
        rows.source(Stagehand.SOURCE);
    }

    private static Geometry square(int n) {
        double x = 130.8 + n % 100 * 0.001;
        double y = 32.8 + n / 100 * 0.001;
        return Rows.shape(
                "POLYGON((%1$s %3$s, %2$s %3$s, %2$s %4$s, %1$s %4$s, %1$s %3$s))"
                        .formatted(x, x + 0.0005, y, y + 0.0005));
    }

    private static Geometry swapped(int n) {
        var square = square(n);
        for (var point : square.getCoordinates()) {
            double x = point.x;
            point.x = point.y;
            point.y = x;
        }
        return square.getFactory().createPolygon(square.getCoordinates());
    }

    private static Geometry inZone2(int n) {
        return new PlaneRectangularZone(2).fromLonLat(square(n));
    }

    private SettingsProblem refused(Rows file) {
        return catchThrowableOfType(SettingsProblem.class, () -> stage.check(file, zones(DATA)));
    }

    @Test
    void swappedPlacesAreOneProblemNotOneARow() {
        var file = Rows.in(6668);
        for (int n = 0; n < 50; n++) {
            file.add(swapped(n), "k" + n, "x", "11");
        }
        var problem = refused(file);
        assertThat(problem.parameter()).isEqualTo("epsg");
        assertThat(problem.sentence().en())
                .contains("The 50 rows", "EPSG:6668", "Latitude and longitude look swapped");
        assertThat(problem.sentence().ja()).contains("50 件", "緯度と経度が逆");
    }

    @Test
    void theZoneThatTheNumbersFitIsNamed() {
        var file = Rows.in(6687);
        for (int n = 0; n < 3; n++) {
            file.add(inZone2(n), "k" + n, "x", "11");
        }
        assertThat(refused(file).sentence().en())
                .contains("EPSG:6687", "outside the area of zone 19", "EPSG:6670");
    }

    @Test
    void aLongFileIsGivenUpAfterItsFirstThousands() {
        var file = Rows.in(6668);
        for (int n = 0; n < Misplacements.ENOUGH + 1_000; n++) {
            file.add(swapped(n), "k" + n, "x", "11");
        }
        file.add(square(1), "last", "x", "11");
        assertThat(refused(file).sentence().en())
                .contains("The first " + Misplacements.ENOUGH + " rows with a place");
    }

    @Test
    void someWrongPlacesAreRefusedRowByRow() throws Exception {
        var file = Rows.in(6668);
        for (int n = 0; n < 5; n++) {
            file.add(swapped(n), "k" + n, "x", "11");
        }
        file.add(square(9), "right", "x", "11").add(swapped(10), "late", "x", "11");
        var report = stage.check(file, zones(DATA));
        assertThat(report.counts().added()).isEqualTo(1);
        assertThat(report.counts().refused()).isEqualTo(6);
        assertThat(report.issues()).hasSize(6).allMatch(i -> i.code().equals("misplaced"));
        assertThat(report.issues().get(5).row()).isEqualTo(7);
    }

    @Test
    void rowsWithoutAPlaceAreStillTaken() throws Exception {
        var file =
                Rows.in(6668)
                        .row("1", "x", "11", null)
                        .add(swapped(1), "2", "x", "11")
                        .add(swapped(2), "3", "x", "11");
        ImportReport report = stage.check(file, zones(DATA));
        assertThat(report.counts().added()).isEqualTo(1);
        assertThat(report.counts().refused()).isEqualTo(2);
    }
}
