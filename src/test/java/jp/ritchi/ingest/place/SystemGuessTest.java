package jp.ritchi.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.ritchi.geo.PlaneRectangularZone;
import jp.ritchi.ingest.format.GeoFeature;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Files that say nothing about their coordinate system, with places one knows. */
class SystemGuessTest {
    private static final Coordinate KIKUYO = new Coordinate(130.83, 32.86);
    private static final Coordinate CHITOSE = new Coordinate(141.65, 42.82);

    private static List<Integer> codes(Coordinate at, String field, Object value) {
        var table =
                new SourceTable(
                        "t",
                        List.of(new SourceField(field, FieldKind.TEXT)),
                        1L,
                        true,
                        SourceCrs.ABSENT);
        var row =
                new SourceRecord(
                        1, GeoFeature.FACTORY.createPoint(at), new Object[] {value}, null, false);
        return SystemGuess.of(table, List.of(row)).stream().map(Candidate::epsg).toList();
    }

    private static Coordinate in(int zone, Coordinate lonLat) {
        var plane = new PlaneRectangularZone(zone).fromLonLat(lonLat);
        return new Coordinate(plane.yEast(), plane.xNorth());
    }

    @Test
    void degreesInJapan() {
        assertThat(codes(KIKUYO, "name", "x")).containsExactly(6668, 4612, 4326);
    }

    @Test
    void metresAreOfTheZonesInWhoseLandTheyFall() {
        assertThat(codes(in(2, KIKUYO), "name", "x"))
                .contains(6670)
                .doesNotContain(6673, 6679, 6686, 6687);
    }

    @Test
    void aCodeOrNameOfThePrefectureSettlesTheZone() {
        assertThat(codes(in(2, KIKUYO), "市町村コード", "43404")).containsExactly(6670, 2444);
        assertThat(codes(in(2, KIKUYO), "所在", "熊本県菊池郡菊陽町")).containsExactly(6670, 2444);
        assertThat(codes(in(12, CHITOSE), "code", 1224L)).contains(6680, 2454).doesNotContain(6670);
    }

    @Test
    void webMercatorAndUtm() {
        assertThat(codes(new Coordinate(14_563_929, 3_874_310), "a", "x")).containsExactly(3857);
        assertThat(codes(new Coordinate(670_000, 3_640_000), "a", "x")).contains(6690);
    }

    @Test
    void whatFitsNothingInJapanHasNoCandidate() {
        assertThat(codes(new Coordinate(2.35, 48.85), "a", "x")).isEmpty();
        assertThat(codes(new Coordinate(5e8, 0), "a", "x")).isEmpty();
    }
}
