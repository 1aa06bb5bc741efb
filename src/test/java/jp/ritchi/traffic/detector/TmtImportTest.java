package jp.ritchi.traffic.detector;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mesh 4930 is sea north of Kumamoto's longitude; sources 9900 to 9909 exist nowhere. */
@ImportTest
class TmtImportTest {
    private static final String HEADER = "情報源コード,計測地点番号,計測地点名,２次メッシュ番号,交通管理リンク番号,経度,緯度\r\n";
    private static final String STATIONS =
            "SELECT id, ST_AsText(geom) AS place, positional_accuracy, source_id, changed_by, visibility FROM traffic.station"
                    + " WHERE id LIKE 'jartic-9901-%' ORDER BY id";

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;

    @BeforeEach
    void prepare() throws Exception {
        clear();
        rows.source("jartic-type-b");
        rows.source("jartic-tmt");
        rows.run("UPDATE core.source SET redistributable = false WHERE id = 'jartic-tmt'");
        var run =
                imports.upload(
                        "x",
                        TypeBTable.of(
                                TypeBTable.row(1, "2026/09/01 00:00", "1"),
                                TypeBTable.row(2, "2026/09/01 00:00", "2"),
                                TypeBTable.row(3, "2026/09/01 00:00", "3")));
        imports.commit(run.id());
    }

    @AfterEach
    void clear() {
        rows.run("DELETE FROM traffic.station WHERE id LIKE 'jartic-990_-%'");
    }

    private static byte[] file(String... lines) {
        return TypeBTable.bytes(HEADER + String.join("\r\n", lines) + "\r\n");
    }

    @Test
    void detectorsGetTheirPlacesOnceAndUndoTakesThemAway() throws Exception {
        var before = rows.all(STATIONS);
        var file =
                file(
                        "9901,1,試験1,493015,101,130.655,32.795",
                        "9901,2,試験2,493015,102,130.660,32.800",
                        "9901,77,ほか,493015,103,130.66,32.80");
        var run = imports.upload("tmt.csv", file);
        assertThat(run.body().get("format").asString()).isEqualTo("jartic-tmt-coordinates");
        assertThat(run.count("new")).isEqualTo(2);
        assertThat(run.codes()).containsExactly("datum-assumed", "unknown-detectors", "staff-only");
        imports.commit(run.id());
        assertThat(rows.all(STATIONS).get(0).toString())
                .contains("POINT(130.655 32.795)", "street", "jartic-tmt", "staff");
        assertThat(rows.all(STATIONS).get(2).get("source_id")).isEqualTo("jartic-type-b");
        var again = imports.upload("tmt.csv", file);
        assertThat(again.count("unchanged")).isEqualTo(2);
        assertThat(again.count("new") + again.count("changed")).isZero();
        imports.undo(run.id());
        assertThat(rows.all(STATIONS)).isEqualTo(before);
    }

    @Test
    void wrongPlacesAreNamedAndNotUsed() throws Exception {
        var run =
                imports.upload(
                        "tmt.csv",
                        file(
                                "9901,1,試験1,493015,101,32.795,130.655",
                                "9901,2,試験2,493016,102,130.400,32.795",
                                "9901,3,試験3,493015,103,130.655,32.795",
                                "9901,3,試験3,493015,103,130.656,32.795",
                                "x,3,試験3,493015,103,130.656,32.795",
                                "9901,1,試験1,493015,101,E130,N32"));
        assertThat(run.codes())
                .containsExactly(
                        "bad-position",
                        "outside-its-mesh",
                        "contradicting-row",
                        "bad-detector",
                        "bad-position",
                        "datum-assumed");
        assertThat(run.count("refused")).isEqualTo(6);
        assertThat(run.count("new")).isZero();
    }

    @Test
    void placeSetByAPersonStays() throws Exception {
        rows.run(
                "UPDATE traffic.station SET geom = ST_SetSRID(ST_Point(130.6, 32.7), 6668), positional_accuracy = 'site',"
                        + " changed_by = 'hanako' WHERE id = 'jartic-9901-1'");
        var run =
                imports.upload(
                        "tmt.csv",
                        file(
                                "9901,1,試験1,493015,101,130.655,32.795",
                                "9901,2,試験2,493015,102,130.660,32.800"));
        assertThat(run.codes()).contains("edited-by-person");
        imports.commit(run.id());
        assertThat(rows.all(STATIONS).get(0).get("place")).isEqualTo("POINT(130.6 32.7)");
    }

    @Test
    void otherColumnsAreRefused() throws Exception {
        var run = imports.upload("tmt.csv", TypeBTable.bytes(HEADER.replace("計測地点名", "名称")));
        assertThat(run.type() + run.body()).contains("fields-changed");
    }
}
