package jp.ritchi.traffic.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sources 9900 to 9909 exist nowhere. */
@ImportTest
class TypeBImportTest {
    private static final String ALL =
            "SELECT d.station_id, day, volumes::text, d.source_id, s.name_ja, s.changed_at FROM traffic.detector_day d"
                    + " JOIN traffic.station s ON s.id = d.station_id WHERE station_id LIKE 'jartic-990_-%' ORDER BY 1, 2";

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;

    @BeforeEach
    @AfterEach
    void clear() {
        rows.source("jartic-type-b");
        rows.run(
                "DELETE FROM traffic.station WHERE id LIKE 'jartic-990_-%' OR id = 'jartic-36-1' OR id = 'jartic-36-2'");
    }

    private String volume(int point, String day, int step) {
        return String.valueOf(
                rows.all(
                                "SELECT volumes[?] AS v FROM traffic.detector_day WHERE station_id = 'jartic-9901-' || ?::text AND day = ?::date",
                                step,
                                point,
                                day)
                        .get(0)
                        .get("v"));
    }

    private String commit(byte[] content) throws Exception {
        var run = imports.upload("x", content);
        assertThat(run.state()).as(run.body().toString()).isEqualTo("checked");
        assertThat(imports.commit(run.id()).state()).isEqualTo("committed");
        return run.id();
    }

    @Test
    void emptyAndDroppedStepsAreGapsAndZeroIsZero() throws Exception {
        var file =
                TypeBTable.of(
                        TypeBTable.row(1, "2026/09/01 00:05", "0"),
                        TypeBTable.row(1, "2026/09/01 00:00", "12"),
                        TypeBTable.row(1, "2026/09/01 23:55", ""));
        var run = imports.upload("typeB_test_2026_09.csv", file);
        assertThat(run.body().get("format").asString()).isEqualTo("jartic-type-b");
        assertThat(run.count("new")).isEqualTo(3);
        assertThat(run.codes()).containsExactly("steps-missing", "stations-added");
        assertThat(rows.all(ALL)).isEmpty();
        imports.commit(run.id());
        assertThat(volume(1, "2026-09-01", 1)).isEqualTo("12");
        assertThat(volume(1, "2026-09-01", 2)).isEqualTo("0");
        assertThat(volume(1, "2026-09-01", 3)).isEqualTo("null");
        assertThat(volume(1, "2026-09-01", 288)).isEqualTo("null");
        assertThat(
                        rows.text(
                                "SELECT name_ja || coalesce(geom::text, ' nowhere') FROM traffic.station WHERE id = 'jartic-9901-1'"))
                .isEqualTo("試験1 nowhere");
        assertThat(
                        rows.text(
                                "SELECT link_end_m || ' ' || mesh_code FROM traffic.detector WHERE station_id = 'jartic-9901-1'"))
                .isEqualTo("1200 564266");
    }

    @Test
    void sameFileChangesNothingNewerOneOnlyWhatItSaysAndUndoPutsBack() throws Exception {
        commit(
                TypeBTable.of(
                        TypeBTable.row(1, "2026/09/01 00:00", "12"),
                        TypeBTable.row(1, "2026/09/01 00:05", "13")));
        var before = rows.all(ALL);
        var again =
                imports.upload(
                        "x",
                        TypeBTable.of(
                                TypeBTable.row(1, "2026/09/01 00:00", "12"),
                                TypeBTable.row(1, "2026/09/01 00:05", "13")));
        assertThat(again.count("unchanged")).isEqualTo(2);
        assertThat(again.count("new") + again.count("changed")).isZero();
        imports.commit(again.id());
        assertThat(rows.all(ALL)).isEqualTo(before);

        var newer =
                imports.upload(
                        "x",
                        TypeBTable.of(
                                TypeBTable.row(1, "2026/09/01 00:05", "99"),
                                TypeBTable.row(1, "2026/09/01 00:10", "7"),
                                TypeBTable.row(1, "2026/09/02 00:00", "1"),
                                TypeBTable.row(2, "2026/09/01 00:00", "1")));
        assertThat(newer.count("changed")).isEqualTo(1);
        assertThat(newer.count("new")).isEqualTo(3);
        imports.commit(newer.id());
        assertThat(volume(1, "2026-09-01", 1)).isEqualTo("12");
        assertThat(volume(1, "2026-09-01", 2)).isEqualTo("99");
        assertThat(volume(1, "2026-09-01", 3)).isEqualTo("7");
        assertThat(rows.all(ALL)).hasSize(3);
        assertThat(imports.undo(newer.id()).state()).isEqualTo("undone");
        assertThat(rows.all(ALL)).isEqualTo(before);
    }

    @Test
    void emptyCellTakesACountAway() throws Exception {
        commit(TypeBTable.of(TypeBTable.row(1, "2026/09/01 00:00", "12")));
        var run = imports.upload("x", TypeBTable.of(TypeBTable.row(1, "2026/09/01 00:00", "")));
        assertThat(run.count("changed")).isEqualTo(1);
        imports.commit(run.id());
        assertThat(volume(1, "2026-09-01", 1)).isEqualTo("null");
        imports.undo(run.id());
        assertThat(volume(1, "2026-09-01", 1)).isEqualTo("12");
    }

    @Test
    void laterCountsKeepAnEarlierImportFromBeingUndone() throws Exception {
        var first = commit(TypeBTable.of(TypeBTable.row(1, "2026/09/01 00:00", "12")));
        var second = commit(TypeBTable.of(TypeBTable.row(1, "2026/10/01 00:00", "12")));
        assertThat(imports.undo(first).type()).isEqualTo("/problems/in-use");
        imports.undo(second);
        assertThat(imports.undo(first).state()).isEqualTo("undone");
        assertThat(rows.count("SELECT count(*) FROM traffic.station WHERE id LIKE 'jartic-9901-%'"))
                .isZero();
    }

    @Test
    void archiveOfTablesOfPrefecturesIsReadWhole() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write(TypeBTable.of(TypeBTable.row(1, "2026/09/01 00:00", "12")));
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("x".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("b.csv"));
            zip.write(TypeBTable.of(TypeBTable.row(2, "2026/09/01 00:00", "13")));
        }
        var run = imports.upload("x.zip", packed.toByteArray());
        assertThat(run.count("new")).isEqualTo(2);
        assertThat(run.codes()).contains("not-type-b");
    }

    @Test
    void everyCountOfAMadeUpMonthComesBack() throws Exception {
        var run = imports.upload("x", TypeBTable.month(20, LocalDate.of(2026, 9, 1), 3));
        imports.commit(run.id());
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM traffic.detector_day WHERE import_run = ?::uuid",
                                run.id()))
                .isEqualTo(60);
        var lines =
                new String(TypeBTable.month(20, LocalDate.of(2026, 9, 1), 3), TypeBTable.CP932)
                        .lines()
                        .skip(1)
                        .toList();
        assertThat(run.count("new")).isEqualTo(lines.size());
        long sum =
                lines.stream()
                        .map(line -> line.split(",")[7])
                        .filter(v -> !v.isEmpty())
                        .mapToLong(Long::parseLong)
                        .sum();
        assertThat(
                        rows.count(
                                "SELECT sum(v) FROM traffic.detector_day d, unnest(d.volumes) v WHERE import_run = ?::uuid",
                                run.id()))
                .isEqualTo(sum);
        var line = lines.get(lines.size() / 2).split(",");
        var at = java.time.LocalTime.parse(line[0].substring(11));
        assertThat(
                        rows.text(
                                "SELECT coalesce(volumes[?]::text, '') FROM traffic.detector_day WHERE station_id = ? AND day = ?::date",
                                at.toSecondOfDay() / 300 + 1,
                                "jartic-" + line[1] + "-" + line[2],
                                line[0].substring(0, 10).replace('/', '-')))
                .isEqualTo(line[7]);
    }

    @Test
    void publishedSampleIsRead() throws Exception {
        var file = ImportClient.sharedData().resolve("traffic/type_b.csv");
        assumeThat(file).as("sample files of the team").exists();
        var run = imports.upload("type_b.csv", Files.readAllBytes(file));
        assertThat(run.count("new")).isEqualTo(4);
        assertThat(run.count("refused")).isZero();
        imports.commit(run.id());
        assertThat(rows.text("SELECT name_ja FROM traffic.station WHERE id = 'jartic-36-2'"))
                .isEqualTo("APAホテル前→南口");
    }

    @Test
    void seriesTellGapsByStepAndByHour() throws Exception {
        var lines = new String[12 + 11];
        for (int i = 0; i < 23; i++) {
            lines[i] =
                    TypeBTable.row(1, "2026/09/01 %02d:%02d".formatted(i / 12, i % 12 * 5), "10");
        }
        commit(TypeBTable.of(lines));
        var path = "/api/traffic-stations/jartic-9901-1/";
        var day = imports.get(path + "five-minute-counts").body().get("days").get(0);
        assertThat(day.get("volumes")).hasSize(288);
        assertThat(day.get("volumes").get(22).asInt()).isEqualTo(10);
        assertThat(day.get("volumes").get(23).isNull()).isTrue();
        assertThat(day.get("hours").get(1).asInt()).isEqualTo(110);
        assertThat(day.get("missingSteps").get(1).asInt()).isEqualTo(1);
        assertThat(day.get("hours").get(2).isNull()).isTrue();
        assertThat(day.get("missing").asInt()).isEqualTo(265);
        var section =
                imports.get(path + "counts?from=2026-09-01&to=2026-09-02").body().get("section");
        assertThat(section.get("vehicles")).hasSize(48);
        assertThat(section.get("vehicles").get(0).asInt()).isEqualTo(120);
        assertThat(section.get("vehicles").get(1).isNull()).isTrue();
        assertThat(section.get("counted").get(1).asInt()).isEqualTo(110);
        assertThat(section.get("missingSteps").get(47).asInt()).isEqualTo(12);
        assertThat(imports.get(path + "five-minute-counts?from=2026-09-01&to=2026-12-01").status())
                .isEqualTo(400);
        rows.run("UPDATE traffic.station SET visibility = 'staff' WHERE id = 'jartic-9901-1'");
        assertThat(imports.get(path + "five-minute-counts").status()).isEqualTo(404);
        assertThat(imports.get(path + "counts").status()).isEqualTo(404);
    }
}
