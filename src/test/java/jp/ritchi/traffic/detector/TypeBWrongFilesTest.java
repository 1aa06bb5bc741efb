package jp.ritchi.traffic.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong with tables of type B, and what becomes of the rest. */
@ImportTest
class TypeBWrongFilesTest {
    @Autowired ImportClient imports;
    @Autowired ImportRows rows;

    @BeforeEach
    @AfterEach
    void clear() {
        rows.source("jartic-type-b");
        rows.run("DELETE FROM traffic.station WHERE id LIKE 'jartic-990_-%'");
    }

    private String volume(int step) {
        return String.valueOf(
                rows.all(
                                "SELECT volumes[?] AS v FROM traffic.detector_day WHERE station_id = 'jartic-9901-1'",
                                step)
                        .get(0)
                        .get("v"));
    }

    @Test
    void badRowsAreNamedAndTheOthersAreTaken() throws Exception {
        var run =
                imports.upload(
                        "x",
                        TypeBTable.of(
                                TypeBTable.row(1, "2026/09/01 00:00", "12"),
                                TypeBTable.row(1, "2026/09/01 00:03", "12"),
                                TypeBTable.row(1, "2026/09/31 00:00", "12"),
                                TypeBTable.row(1, "2026/09/01 24:00", "12"),
                                TypeBTable.row(1, "2026/09/01 00:05", "-1"),
                                TypeBTable.row(1, "2026/09/01 00:10", "99999"),
                                TypeBTable.row(1, "2026/09/01 00:15", "1.5"),
                                TypeBTable.row(1, "2026/09/01 00:00", "12"),
                                TypeBTable.row(1, "2026/09/01 00:00", "13"),
                                "2026/09/01 00:20,9901,x,試験,564266,1,1,5,0120,202600",
                                "2026/09/01 00:20,9901,1",
                                "2026/09/01 00:20,9901,1,試験1,564266,1,1,5,0120,202600,9",
                                "2026/9/1 0:25,9901,1,試験1,564266,1,1,6,0120,202600",
                                "2026/09/01 00:30,9901,1,試験1,564266,1,1,7,0120",
                                TypeBTable.HEADER));
        assertThat(run.codes())
                .containsExactly(
                        "bad-time",
                        "bad-time",
                        "bad-time",
                        "bad-volume",
                        "absurd-volume",
                        "bad-volume",
                        "duplicate-row",
                        "contradicting-row",
                        "bad-detector",
                        "wrong-cell-count",
                        "wrong-cell-count",
                        "mixed-columns",
                        "link-differs",
                        "header-again",
                        "steps-missing",
                        "stations-added");
        assertThat(run.body().get("issues").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(run.count("refused")).isEqualTo(11);
        assertThat(run.count("new")).isEqualTo(3);
        imports.commit(run.id());
        assertThat(volume(1)).isEqualTo("12");
        assertThat(volume(2)).isEqualTo("null");
        assertThat(volume(6)).isEqualTo("6");
        assertThat(volume(7)).isEqualTo("7");
    }

    @Test
    void nineColumnsUtf8AndLineFeedsAreRead() throws Exception {
        var nine = TypeBTable.HEADER.substring(0, TypeBTable.HEADER.lastIndexOf(','));
        var text = "\uFEFF" + nine + "\n2018/01/01 00:00,9901,1,ﾃｽﾄ①,564266,1,1,5,0120\n";
        var run = imports.upload("x", text.getBytes(StandardCharsets.UTF_8));
        assertThat(run.codes())
                .containsExactly("saved-as-utf-8", "steps-missing", "stations-added");
        imports.commit(run.id());
        assertThat(rows.text("SELECT name_ja FROM traffic.station WHERE id = 'jartic-9901-1'"))
                .isEqualTo("テスト1");
    }

    @Test
    void changedColumnsAreRefused() throws Exception {
        for (var header :
                new String[] {
                    TypeBTable.HEADER.replace("断面交通量", "交通量"),
                    TypeBTable.HEADER + ",速度",
                    TypeBTable.HEADER.replace("時刻,情報源コード", "情報源コード,時刻")
                }) {
            var run = imports.upload("x", TypeBTable.bytes(header + "\r\n"));
            assertThat(run.state()).isEqualTo("refused");
            assertThat(run.type()).isEqualTo("/problems/fields-changed");
        }
    }

    @Test
    void lineCutAtTheEndIsLeftOut() throws Exception {
        var whole =
                TypeBTable.of(
                        TypeBTable.row(1, "2026/09/01 00:00", "12"),
                        TypeBTable.row(1, "2026/09/01 00:05", "123"));
        var cut = java.util.Arrays.copyOf(whole, whole.length - 16);
        var run = imports.upload("x", cut);
        assertThat(run.codes()).contains("cut-line");
        assertThat(run.count("new")).isEqualTo(1);
        assertThat(run.count("refused")).isEqualTo(1);
        assertThat(
                        imports.upload("x", java.util.Arrays.copyOf(whole, whole.length - 2))
                                .count("new"))
                .isEqualTo(2);
    }

    @Test
    void fileWithoutAUsableRowStoresNothing() throws Exception {
        var run = imports.upload("x", TypeBTable.of());
        assertThat(run.state()).isEqualTo("refused");
        assertThat(run.codes()).contains("no-counts");
    }
}
