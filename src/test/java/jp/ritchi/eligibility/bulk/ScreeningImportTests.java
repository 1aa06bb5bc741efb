package jp.ritchi.eligibility.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever imports interchanges is answered when the kept values have followed, with no clock. */
@ImportTest
class ScreeningImportTests {
    private static final String NAME = "鑑別試験IC";
    private static final String HERE = "geom && ST_MakeEnvelope(123.2, 24.0, 123.4, 24.4, 6668)";
    private static final String FILE =
            """
            {"type":"FeatureCollection","features":[{"type":"Feature",
              "properties":{"point_name":"%s","point_type":"1"},
              "geometry":{"type":"Point","coordinates":[123.3,24.2]}}]}
            """
                    .formatted(NAME);
    private static final String COUNTED =
            "SELECT count(*) FROM eligibility.screening_interchange WHERE lon = 123.3 AND lat = 24.2";

    @Autowired private ImportClient imports;
    @Autowired private ImportRows rows;
    @Autowired private Screenings screenings;

    @AfterEach
    void clear() {
        rows.run("DELETE FROM interchange.interchange WHERE " + HERE);
        screenings.refresh();
    }

    @Test
    void commitAndUndoAreFollowed() throws Exception {
        rows.source("mlit-n06");
        var run = imports.upload("n06.json", FILE);
        assertThat(rows.count(COUNTED)).isZero();
        assertThat(imports.commit(run.id()).state()).isEqualTo("committed");
        assertThat(rows.count(COUNTED)).isOne();
        assertThat(imports.undo(run.id()).state()).isEqualTo("undone");
        assertThat(rows.count(COUNTED)).isZero();
    }
}
