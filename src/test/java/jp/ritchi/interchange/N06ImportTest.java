package jp.ritchi.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Points off Yonaguni, where no expressway will ever be. */
@ImportTest
class N06ImportTest {
    private static final String HERE = "geom && ST_MakeEnvelope(122.0, 24.0, 122.9, 24.9, 6668)";
    private static final String ROWS =
            "SELECT *, geom::text AS g FROM interchange.interchange WHERE " + HERE + " ORDER BY id";

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;

    @BeforeEach
    void seed() {
        rows.source("mlit-n06");
        clear();
        rows.run(
                """
                INSERT INTO interchange.interchange (id, name_ja, name_en, source_id, positional_accuracy,
                    kind, n06_type, has_exit, opened_year, cluster, geom)
                VALUES ('test-seeded-ic', '試験西IC', 'Test-nishi IC', 'mlit-n06', 'site', 'interchange', 1,
                    true, 1990, 'kumamoto', ST_GeomFromText('POINT(122.5 24.5)', 6668))
                """);
    }

    @AfterEach
    void clear() {
        rows.run("DELETE FROM interchange.interchange WHERE " + HERE);
    }

    private static String official(double lon, String name, int type) {
        return """
               {"type":"Feature","properties":{"N06_012":1995,"N06_013":1995,"N06_014":9999,
                "N06_015":"1","N06_016":"1","N06_017":null,"N06_018":"%s","N06_019":%d},
                "geometry":{"type":"Point","coordinates":[%s,24.5]}}"""
                .formatted(name, type, lon);
    }

    private static String published(double lon, String name, int type) {
        return """
               {"type":"Feature","properties":{"point_name":"%s","point_type":"%d"},
                "geometry":{"type":"Point","coordinates":[%s,24.5]}}"""
                .formatted(name, type, lon);
    }

    private static String file(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    @Test
    void bothVariantsAreRecognisedAndExitsFollowTheName() throws Exception {
        var run =
                imports.upload(
                        "n06.bin",
                        file(
                                published(122.1, "試験一", 1),
                                published(122.2, "試験二SIC", 2),
                                published(122.3, "試験三JCT", 3),
                                published(122.4, "試験四JCT/IC", 3),
                                published(122.45, "試験五", 4)));
        assertThat(run.status()).isEqualTo(201);
        assertThat(run.count("new")).isEqualTo(5);
        imports.commit(run.id());
        assertThat(
                        rows.text(
                                "SELECT string_agg(kind || ':' || has_exit, ' ' ORDER BY ST_X(geom)) FROM interchange.interchange"
                                        + " WHERE id LIKE 'n06-%' AND "
                                        + HERE))
                .isEqualTo(
                        "interchange:true smart-interchange:true junction:false junction:true other:false");
    }

    @Test
    void pointOutOfUseIsLeftOut() throws Exception {
        var closed = official(122.1, "試験閉", 1).replace("9999", "2010");
        var run = imports.upload("n06", file(closed, official(122.2, "試験開", 1)));
        assertThat(run.count("read")).isEqualTo(1);
        assertThat(run.codes()).containsExactly("not-current");
    }

    @Test
    void pointNearASeedRowOfTheSameNameKeepsItsIdAndItsNames() throws Exception {
        var run = imports.upload("n06", file(official(122.503, "試験西", 1)));
        assertThat(run.count("changed")).isEqualTo(1);
        assertThat(run.codes()).containsExactly("moved", "matched-existing");
        imports.commit(run.id());
        assertThat(
                        rows.text(
                                "SELECT concat_ws('|', id, name_ja, name_en, cluster, opened_year, ST_X(geom), version) FROM interchange.interchange WHERE "
                                        + HERE))
                .isEqualTo("test-seeded-ic|試験西IC|Test-nishi IC|kumamoto|1995|122.503|1");
    }

    @Test
    void pointFarFromTheRowOfTheSameNameIsAnotherPlace() throws Exception {
        var run = imports.upload("n06", file(published(122.506, "試験西", 1)));
        assertThat(run.count("new")).isEqualTo(1);
    }

    @Test
    void sameFileTwiceChangesNothing() throws Exception {
        var file = file(official(122.1, "試験一", 1), official(122.5, "試験西", 1));
        imports.commit(imports.upload("n06", file).id());
        var before = rows.all(ROWS);
        var again = imports.upload("n06", file);
        assertThat(again.count("unchanged")).isEqualTo(2);
        imports.commit(again.id());
        assertThat(rows.all(ROWS)).isEqualTo(before);
    }

    @Test
    void undoPutsBackExactlyTheFormerRows() throws Exception {
        var before = rows.all(ROWS);
        var run =
                imports.upload("n06", file(official(122.1, "試験一", 1), official(122.502, "試験西", 1)));
        imports.commit(run.id());
        assertThat(rows.all(ROWS)).hasSize(2).isNotEqualTo(before);
        assertThat(imports.undo(run.id()).state()).isEqualTo("undone");
        assertThat(rows.all(ROWS)).isEqualTo(before);
    }

    @Test
    void undoIsRefusedUntilTheLaterImportIsUndone() throws Exception {
        var first = imports.upload("n06", file(official(122.502, "試験西", 1)));
        imports.commit(first.id());
        var second = imports.upload("n06", file(official(122.501, "試験西", 1)));
        imports.commit(second.id());
        var refused = imports.undo(first.id());
        assertThat(refused.state()).isEqualTo("committed");
        assertThat(refused.type()).isEqualTo("/problems/changed-since");
        imports.undo(second.id());
        assertThat(imports.undo(first.id()).state()).isEqualTo("undone");
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM interchange.interchange WHERE version = 0 AND "
                                        + HERE))
                .isEqualTo(1);
    }

    @Test
    void rowThatAPersonHasEditedIsAConflictAndStays() throws Exception {
        rows.run(
                "UPDATE interchange.interchange SET changed_by = 'tanaka', opened_year = 1989, version = version + 1 WHERE id = 'test-seeded-ic'");
        var before = rows.all(ROWS);
        var run =
                imports.upload("n06", file(official(122.502, "試験西", 1), official(122.1, "試験一", 1)));
        assertThat(run.codes()).contains("edited-by-person");
        assertThat(run.count("refused")).isEqualTo(1);
        imports.commit(run.id());
        assertThat(rows.all(ROWS)).containsAll(before);
        imports.undo(run.id());
        assertThat(rows.all(ROWS)).isEqualTo(before);
    }

    @Test
    void editAfterTheImportKeepsItFromBeingUndone() throws Exception {
        var run = imports.upload("n06", file(official(122.1, "試験一", 1)));
        imports.commit(run.id());
        rows.run(
                "UPDATE interchange.interchange SET changed_by = 'tanaka', changed_at = now(), version = version + 1 WHERE id LIKE 'n06-%' AND "
                        + HERE);
        assertThat(imports.undo(run.id()).type()).isEqualTo("/problems/changed-since");
    }

    @Test
    void badPointsAreReportedOneByOne() throws Exception {
        var run =
                imports.upload(
                        "n06",
                        file(
                                published(122.1, "試験一", 1),
                                published(122.2, "", 1),
                                published(122.2, "試験", 7),
                                published(10, "試験外", 1),
                                published(122.1, "逆", 1).replace("[122.1,24.5]", "[24.5,122.1]"),
                                published(122.1, "m", 1)
                                        .replace("[122.1,24.5]", "[13600000,2800000]"),
                                published(122.1, "面", 1).replace("\"Point\"", "\"Polygon\"")));
        assertThat(run.count("new")).isEqualTo(1);
        assertThat(run.count("refused")).isEqualTo(6);
        assertThat(run.codes()).containsOnly("bad-point").hasSize(6);
        var messages = run.body().get("issues").findValuesAsString("ja").toString();
        assertThat(messages).contains("緯度と経度が逆", "メートルの座標");
    }
}
