package jp.ritchi.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.ritchi.layer.Coverages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A committed import completes its theme where it covers, by boundaries, and nowhere else. */
@SpringBootTest
class ImportCoverageTests {
    /** A prefecture of this test alone: two squares of a tenth of a degree side by side. */
    private static final String CODE = "98";

    @Autowired private JdbcClient writer;
    @Autowired private Coverages coverages;

    @BeforeEach
    void boundaries() {
        boundary("98201", 150.0, "public");
        boundary("98202", 150.1, "public");
    }

    @AfterEach
    void remove() {
        writer.sql("DELETE FROM boundary.municipality WHERE id LIKE 'cover-%'").update();
        writer.sql("DELETE FROM core.coverage WHERE id LIKE 'import-%-98%'").update();
        writer.sql("UPDATE ingest.run SET state = 'undone' WHERE file_name = 'cover'").update();
    }

    private void boundary(String code, double west, String visibility) {
        writer.sql(
                        """
                        INSERT INTO boundary.municipality (id, name_ja, municipality_code, source_id,
                            positional_accuracy, visibility, geom)
                        VALUES (?, '試', ?, 'mlit-n03', 'site', ?,
                            ST_MakeEnvelope(?, 30, ?, 30.1, 6668))
                        """)
                .params("cover-" + code, code, visibility, west, west + 0.1)
                .update();
    }

    private UUID run(String product, String collection, String covers, String settings) {
        var id = UUID.randomUUID();
        writer.sql(
                        """
                        INSERT INTO ingest.run (id, format, collection, file_name, sha256, bytes, state,
                            counts, issues, issues_total, preview, files, created_by, settings, covers)
                        VALUES (?, 'shapefile', ?, 'cover', repeat('0', 64), 1, 'checked', '{}', '[]', 0,
                            '{}', '[{"name": "cover", "bytes": 1}]', 'test',
                            ?::jsonb || jsonb_build_object('product', ?), string_to_array(?, ','))
                        """)
                .params(id, collection, settings, product, covers)
                .update();
        return id;
    }

    private void state(UUID run, String state) {
        writer.sql(
                        "UPDATE ingest.run SET state = ?, committed_at = now(), written = '{}'"
                                + " WHERE id = ?")
                .params(state, run)
                .update();
    }

    private List<Coverages.Area> areas(String layer, String theme) {
        return coverages.areas(layer).stream()
                .filter(area -> theme.equals(area.theme()))
                .filter(area -> area.geometry().getEnvelopeInternal().getMinX() > 149)
                .toList();
    }

    private static boolean holds(List<Coverages.Area> areas, double x, double y) {
        var point = new GeometryFactory().createPoint(new Coordinate(x, y));
        return areas.stream().anyMatch(area -> area.geometry().contains(point));
    }

    private static final String WHOLE = "{\"closesMissing\": true, \"visibility\": \"public\"}";

    @Test
    void aPrefectureIsCompleteInsideItsEdgeUntilTheImportIsUndone() {
        var run = run("mlit-a12", "land-zones", CODE, WHOLE);
        assertThat(areas("land-zones", "agricultural")).isEmpty();
        state(run, "committed");
        var areas = areas("land-zones", "agricultural");
        assertThat(areas).hasSize(1);
        // On the line between two of its municipalities, but not near its edge.
        assertThat(holds(areas, 150.1, 30.05)).isTrue();
        assertThat(holds(areas, 150.004, 30.05)).isTrue();
        assertThat(holds(areas, 150.0015, 30.05)).isFalse();
        assertThat(areas.get(0).sourceId()).isEqualTo("mlit-a12");
        assertThat(areas("land-zones", "zoning")).isEmpty();
        state(run, "undone");
        assertThat(areas("land-zones", "agricultural")).isEmpty();
    }

    @Test
    void municipalitiesAreCompleteOneByOne() {
        state(run("mlit-a29", "land-zones", "98202", WHOLE), "committed");
        var areas = areas("land-zones", "zoning");
        assertThat(holds(areas, 150.15, 30.05)).isTrue();
        assertThat(holds(areas, 150.05, 30.05)).isFalse();
    }

    @Test
    void boundariesThatComeLaterCompleteWhatWasImportedBefore() {
        writer.sql("DELETE FROM boundary.municipality WHERE id LIKE 'cover-%'").update();
        state(run("mlit-a33", "hazard-zones", CODE, WHOLE), "committed");
        assertThat(areas("hazard-zones", "landslide")).isEmpty();
        boundary("98201", 150.0, "public");
        state(run("mlit-n03", "municipalities", CODE, WHOLE), "committed");
        assertThat(holds(areas("hazard-zones", "landslide"), 150.05, 30.05)).isTrue();
    }

    @Test
    void nothingIsCompleteByAPartOfAFileOrByRowsThatThePublicMayNotSee() {
        var part = WHOLE.replace("true", "false");
        state(run("mlit-a09", "land-zones", CODE, part), "committed");
        var hidden = WHOLE.replace("public", "staff");
        state(run("mlit-a12", "land-zones", CODE, hidden), "committed");
        // One file of floods holds the rivers of one office.
        state(run("mlit-a31a-largest", "hazard-zones", "9800010001", WHOLE), "committed");
        assertThat(areas("land-zones", "urban-control")).isEmpty();
        assertThat(areas("land-zones", "agricultural")).isEmpty();
        assertThat(areas("hazard-zones", "flood")).isEmpty();
    }

    @Test
    void hiddenBoundariesCompleteNothing() {
        writer.sql("UPDATE boundary.municipality SET visibility = 'staff' WHERE id LIKE 'cover-%'")
                .update();
        state(run("mlit-a12", "land-zones", CODE, WHOLE), "committed");
        assertThat(areas("land-zones", "agricultural")).isEmpty();
    }
}
