package jp.ritchi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import jp.ritchi.ingest.run.upload.UploadFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for an import of any format, tried with a point off Yonaguni. */
@ImportTest
class ImportFlowTest {
    private static final String HERE = "ST_X(geom) = 122.0123";
    private static final String POINT =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"point_name\":\"流れ\",\"point_type\":\"1\"},"
                    + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[122.0123,24.1]}}]}";

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;
    @Autowired UploadFiles files;
    @Autowired UploadSweep sweep;

    @BeforeEach
    void source() {
        rows.source("mlit-n06");
    }

    @AfterEach
    void clear() {
        rows.run("DELETE FROM interchange.interchange WHERE " + HERE);
    }

    private long stored() {
        return rows.count("SELECT count(*) FROM interchange.interchange WHERE " + HERE);
    }

    private Path folder(String id) {
        return files.root().resolve(id);
    }

    @Test
    void dryRunStoresNothingAndShowsEverything() throws Exception {
        var run = imports.upload("../../x\u0007.geojson", POINT);
        assertThat(run.status()).isEqualTo(201);
        assertThat(run.state()).isEqualTo("checked");
        assertThat(run.body().get("fileName").asString()).isEqualTo("x.geojson");
        assertThat(run.body().get("format").asString()).isEqualTo("n06-joint-geojson");
        assertThat(run.body().get("createdBy").asString()).isEqualTo("tester");
        assertThat(run.body().at("/preview/features/0/geometry/coordinates/0").asDouble())
                .isEqualTo(122.0123);
        assertThat(stored()).isZero();
        assertThat(imports.get("/api/imports/" + run.id()).body().get("counts"))
                .isEqualTo(run.body().get("counts"));
        assertThat(imports.get("/api/imports").body().at("/imports/0/id").asString())
                .isEqualTo(run.id());
    }

    @Test
    void runOfAnEarlierReleaseIsListedWithWhatItCounted() throws Exception {
        var run = imports.upload("x", POINT);
        rows.run(
                "UPDATE ingest.run SET counts = counts - 'removed' - 'repaired' WHERE id = '"
                        + run.id()
                        + "'");
        var listed = imports.get("/api/imports").body().at("/imports/0");
        assertThat(listed.at("/id").asString()).isEqualTo(run.id());
        assertThat(listed.at("/counts/new").asLong()).isEqualTo(1);
        assertThat(listed.at("/counts/removed").asLong()).isZero();
    }

    @Test
    void stateAllowsOneCommitAndOneUndo() throws Exception {
        var run = imports.upload("x", POINT);
        assertThat(imports.undo(run.id()).type()).isEqualTo("/problems/wrong-state");
        assertThat(folder(run.id())).exists();
        assertThat(imports.commit(run.id()).state()).isEqualTo("committed");
        assertThat(folder(run.id())).doesNotExist();
        assertThat(stored()).isEqualTo(1);
        assertThat(imports.commit(run.id()).type()).isEqualTo("/problems/wrong-state");
        assertThat(imports.undo(run.id()).state()).isEqualTo("undone");
        assertThat(stored()).isZero();
        assertThat(imports.undo(run.id()).type()).isEqualTo("/problems/wrong-state");
    }

    @Test
    void twoCommitsAtOnceWriteOnce() throws Exception {
        var run = imports.upload("x", POINT);
        Callable<Integer> commit = () -> imports.commit(run.id()).status();
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = pool.invokeAll(java.util.List.of(commit, commit));
            assertThat(answers)
                    .extracting(java.util.concurrent.Future::get)
                    .containsExactlyInAnyOrder(200, 409);
        } finally {
            pool.shutdown();
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void bytesThatChangedAfterTheCheckAreNotCommitted() throws Exception {
        var run = imports.upload("x", POINT);
        Files.writeString(folder(run.id()).resolve("content"), POINT.replace("流れ", "別物"));
        var refused = imports.commit(run.id());
        assertThat(refused.type()).isEqualTo("/problems/upload-gone");
        assertThat(refused.state()).isEqualTo("checked");
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | empty-file",
                "hello | unrecognised-file",
                "{\"a\":1} | not-geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[]} | no-features",
                "{\"type\":\"FeatureCollection\",\"features\":[{ | bad-json",
                "<!DOCTYPE a><地図/> | unrecognised-file",
                "'\n' | empty-file",
                "'a,b\n' | unrecognised-file",
                "%PDF-1.7 | unrecognised-file",
            })
    void fileOfNoKnownContentIsRefusedAndLeavesNothing(String content, String problem)
            throws Exception {
        long folders = folders();
        var refused = imports.upload("points.geojson", content);
        assertThat(refused.status()).isEqualTo(201);
        assertThat(refused.state()).isEqualTo("refused");
        assertThat(refused.type()).isEqualTo("/problems/" + problem);
        assertThat(refused.body().at("/problem/detail/ja").asString()).isNotBlank();
        assertThat(refused.body().at("/problem/detail/en").asString()).isNotBlank();
        assertThat(folders()).isEqualTo(folders);
    }

    private long folders() throws Exception {
        Files.createDirectories(files.root());
        try (var list = Files.list(files.root())) {
            return list.count();
        }
    }

    @Test
    void longestNameOfAFileIsTaken() throws Exception {
        var name = "国".repeat(247) + ".geojson";
        assertThat(imports.upload(name, POINT).body().get("fileName").asString()).contains("国国");
    }

    @Test
    void textIsToldByItsLineWhereItsBytesAreNone() throws Exception {
        var two = "id,名称\n1,あ\n2,表示".getBytes(Charset.forName("windows-31j"));
        var cut = java.util.Arrays.copyOf(two, two.length - 1);
        assertThat(imports.upload("cut.csv", cut).type()).isEqualTo("/problems/bad-encoding");
    }

    @Test
    void cp932GeoJsonIsNamed() throws Exception {
        var refused = imports.upload("x", POINT.getBytes(Charset.forName("windows-31j")));
        assertThat(refused.type()).isEqualTo("/problems/not-utf8");
    }

    @Test
    void tooLargeIs413AndLeavesNothing() throws Exception {
        long folders = folders();
        var refused = imports.upload("x", new byte[21 << 20]);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(folders()).isEqualTo(folders);
    }

    @Test
    void callersMistakesAreNamed() throws Exception {
        assertThat(imports.upload("x", POINT, "nonsense").body().get("parameter").asString())
                .isEqualTo("format");
        assertThat(imports.get("/api/imports/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(imports.get("/api/imports/1'%20OR%201=1--").status()).isEqualTo(404);
        assertThat(imports.post("/api/imports/" + UUID.randomUUID() + "/commit").status())
                .isEqualTo(404);
    }

    @Test
    void formatsAreListedInBothLanguages() throws Exception {
        var formats = imports.get("/api/imports/formats").body().get("formats");
        assertThat(formats.findValuesAsString("id"))
                .contains(
                        "n06-joint-geojson",
                        "tizu-xml",
                        "traffic-api-hourly-csv",
                        "traffic-api-hourly-geojson",
                        "traffic-hourly-csv");
        formats.forEach(format -> assertThat(format.at("/title/en").asString()).isNotBlank());
    }

    @Test
    void filesOfDeadRunsAreSweptAndWaitingOnesAreNot() throws Exception {
        var waiting = imports.upload("x", POINT);
        var dead = Files.createDirectories(folder(UUID.randomUUID().toString()));
        Files.writeString(dead.resolve("content"), "half a fi");
        var foreign = Files.createDirectories(files.root().resolve("not-ours"));
        try (var claim = files.claim(UUID.randomUUID())) {
            sweep.sweep();
            assertThat(claim.folder()).exists();
        }
        assertThat(dead).doesNotExist();
        assertThat(foreign).exists();
        assertThat(folder(waiting.id())).exists();
        Files.delete(foreign);
    }

    @Test
    void checkedFileThatNobodyCommitsExpires() throws Exception {
        var run = imports.upload("x", POINT);
        rows.run(
                "UPDATE ingest.run SET rested_at = now() - interval '8 days' WHERE id = ?::uuid",
                run.id());
        sweep.sweep();
        var expired = imports.get("/api/imports/" + run.id());
        assertThat(expired.state()).isEqualTo("cancelled");
        assertThat(expired.type()).isEqualTo("/problems/import-expired");
        assertThat(folder(run.id())).doesNotExist();
    }
}
