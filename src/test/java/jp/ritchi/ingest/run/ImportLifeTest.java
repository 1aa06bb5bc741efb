package jp.ritchi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportClient.Answer;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import jp.ritchi.ingest.run.upload.UploadFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Imports at work: seen by others, stopped at any point, left behind by dead processes. */
@ImportTest
@Import(SlowImporter.class)
class ImportLifeTest {
    private static final String HERE = "ST_X(geom) = 122.0789";

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;
    @Autowired UploadFiles files;
    @Autowired UploadSweep sweep;
    @TempDir Path folder;

    @BeforeEach
    @AfterEach
    void clear() {
        rows.source("mlit-n06");
        rows.run("DELETE FROM interchange.interchange WHERE " + HERE);
    }

    private long stored() {
        return rows.count("SELECT count(*) FROM interchange.interchange WHERE " + HERE);
    }

    /** Begins an import and does not wait for it. */
    private Answer begin(String where) throws Exception {
        var answer = imports.send(imports.uploading(slow(where)));
        assertThat(answer.status()).isIn(201, 202);
        return answer;
    }

    private static Map<String, byte[]> slow(String where) {
        return Map.of("slow.txt", ("slow " + where).getBytes(StandardCharsets.UTF_8));
    }

    private Answer run(String id) throws Exception {
        return imports.get("/api/imports/" + id);
    }

    private Answer cancel(String id) throws Exception {
        return imports.post("/api/imports/" + id + "/cancel");
    }

    /** Looks as a page does that was just loaded, until the run is there. */
    private Answer seen(String id, String state, String phase) throws Exception {
        var answer = run(id);
        for (int i = 0; i < 300; i++) {
            boolean there =
                    answer.state().equals(state)
                            && answer.body().at("/progress/phase").asString("").equals(phase);
            if (there) {
                return answer;
            }
            Thread.sleep(100);
            answer = run(id);
        }
        throw new AssertionError("never " + state + "/" + phase + " but " + answer.body());
    }

    @Test
    void whoeverLooksSeesHowFarItIsAndCancellingBringsItBackToRest() throws Exception {
        var begun = begin("reading");
        var working = seen(begun.id(), "checking", "reading");
        assertThat(working.body().at("/progress/done").isNumber()).isTrue();
        assertThat(imports.get("/api/imports").body().at("/imports/0/state").asString())
                .isEqualTo("checking");
        assertThat(imports.post("/api/imports/" + begun.id() + "/check").type())
                .isEqualTo("/problems/wrong-state");
        var stopped = cancel(begun.id());
        assertThat(stopped.status()).isEqualTo(200);
        assertThat(stopped.state()).isEqualTo("recognised");
        assertThat(stopped.type()).isEqualTo("/problems/import-cancelled");
        assertThat(stopped.body().has("progress")).isFalse();
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM ingest.progress WHERE run = ?::uuid",
                                begun.id()))
                .isZero();
        assertThat(cancel(begun.id()).state()).isEqualTo("recognised");
    }

    @Test
    void longStatementIsCancelledInTheDatabase() throws Exception {
        var begun = begin("comparing");
        seen(begun.id(), "checking", "comparing");
        assertThat(cancel(begun.id()).state()).isEqualTo("recognised");
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)' AND state = 'active'"))
                .isZero();
    }

    @Test
    void commitThatIsCancelledLeavesNothingAndCanBeDoneAgain() throws Exception {
        var checked = imports.send(imports.uploading(slow("writing")).header("Prefer", "wait=60"));
        assertThat(checked.state()).isEqualTo("checked");
        beginCommit(checked.id());
        seen(checked.id(), "committing", "writing");
        var stopped = cancel(checked.id());
        assertThat(stopped.state()).isEqualTo("checked");
        assertThat(stopped.type()).isEqualTo("/problems/import-cancelled");
        assertThat(stored()).isZero();
        assertThat(files.root().resolve(checked.id())).exists();
    }

    private void beginCommit(String id) throws Exception {
        var answer =
                imports.send(
                        imports.request("/api/imports/" + id + "/commit")
                                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void anotherInstanceCanAskToStop() throws Exception {
        var begun = begin("reading");
        seen(begun.id(), "checking", "reading");
        rows.run("UPDATE ingest.progress SET cancel = true WHERE run = ?::uuid", begun.id());
        for (int i = 0; i < 100 && !run(begun.id()).state().equals("recognised"); i++) {
            Thread.sleep(100);
        }
        assertThat(run(begun.id()).type()).isEqualTo("/problems/import-cancelled");
    }

    @Test
    void theRestWaitInLineWhereTheyAreSeenAndCanBeStopped() throws Exception {
        var one = begin("reading");
        var two = begin("reading");
        seen(one.id(), "checking", "reading");
        seen(two.id(), "checking", "reading");
        var three = begin("reading");
        assertThat(run(three.id()).body().at("/progress/phase").asString()).isEqualTo("waiting");
        var stopped = cancel(three.id());
        assertThat(stopped.state()).isEqualTo("cancelled");
        assertThat(files.root().resolve(three.id())).doesNotExist();
        cancel(one.id());
        cancel(two.id());
    }

    @Test
    void commitsOfOneCollectionFollowEachOther() throws Exception {
        var slow = imports.send(imports.uploading(slow("writing")).header("Prefer", "wait=60"));
        var quick = imports.send(imports.uploading(slow("nowhere")).header("Prefer", "wait=60"));
        beginCommit(slow.id());
        seen(slow.id(), "committing", "writing");
        beginCommit(quick.id());
        seen(quick.id(), "committing", "waiting");
        assertThat(stored()).isZero();
        cancel(slow.id());
        for (int i = 0; i < 100 && !run(quick.id()).state().equals("committed"); i++) {
            Thread.sleep(100);
        }
        assertThat(stored()).isEqualTo(1);
        assertThat(imports.undo(quick.id()).state()).isEqualTo("undone");
        assertThat(stored()).isZero();
    }

    @Test
    void runOfAnotherLivingProcessIsLeftAloneAndComesToRestWhenThatIsKilled() throws Exception {
        var checked = imports.send(imports.uploading(slow("nowhere")).header("Prefer", "wait=60"));
        var holder = holdLock(files.root().resolve(checked.id()).resolve("lock"));
        try {
            rows.run("UPDATE ingest.run SET state = 'committing' WHERE id = ?::uuid", checked.id());
            sweep.sweep();
            assertThat(run(checked.id()).state()).isEqualTo("committing");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        var found = run(checked.id());
        assertThat(found.state()).isEqualTo("checked");
        assertThat(found.type()).isEqualTo("/problems/import-interrupted");
        assertThat(imports.commit(checked.id()).state()).isEqualTo("committed");
    }

    /** Another process that works on a run, as far as the operating system can tell. */
    private Process holdLock(Path lock) throws Exception {
        var program =
                Files.writeString(
                        folder.resolve("Hold.java"),
                        """
                public class Hold {
                    public static void main(String[] args) throws Exception {
                        var channel = java.nio.channels.FileChannel.open(
                            java.nio.file.Path.of(args[0]), java.nio.file.StandardOpenOption.WRITE);
                        System.out.println(channel.lock());
                        Thread.sleep(600_000);
                    }
                }
                """);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(java, program.toString(), lock.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(process.inputReader().readLine()).contains("FileLock");
        return process;
    }

    @Test
    void fileOfAProcessThatDiedWhileRecognisingHasToBeSentAgain() throws Exception {
        var id = UUID.randomUUID().toString();
        rows.run(
                """
                INSERT INTO ingest.run (id, state, file_name, files, bytes, created_by)
                VALUES (?::uuid, 'recognising', 'x', '[{"name": "x", "bytes": 1}]', 1, 'tester')
                """,
                id);
        var found = run(id);
        assertThat(found.state()).isEqualTo("failed");
        assertThat(found.body().at("/problem/detail/en").asString()).contains("Send it again");
        assertThat(files.root().resolve(id)).doesNotExist();
    }

    @Test
    void whatIsGivenUpLeavesNoFiles() throws Exception {
        var checked = imports.send(imports.uploading(slow("nowhere")).header("Prefer", "wait=60"));
        assertThat(delete(checked.id()).status()).isEqualTo(204);
        assertThat(run(checked.id()).state()).isEqualTo("cancelled");
        assertThat(files.root().resolve(checked.id())).doesNotExist();
        assertThat(delete(checked.id()).status()).isEqualTo(204);
        assertThat(imports.commit(checked.id()).type()).isEqualTo("/problems/wrong-state");
        var working = begin("reading");
        seen(working.id(), "checking", "reading");
        assertThat(delete(working.id()).status()).isEqualTo(204);
        assertThat(run(working.id()).state()).isEqualTo("cancelled");
    }

    private Answer delete(String id) throws Exception {
        return imports.send(imports.request("/api/imports/" + id).DELETE());
    }

    @Test
    void severalFilesKeepTheirNamesAndTheirOrder() throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("道路.txt", "slow nowhere".getBytes(StandardCharsets.UTF_8));
        parts.put("..\\..\\道路.dbf", new byte[] {1, 2, 3});
        var run = imports.send(imports.uploading(parts).header("Prefer", "wait=60"));
        assertThat(run.body().get("files").toString()).isEqualTo("[\"道路.txt\",\"道路.dbf\"]");
        assertThat(run.body().get("bytes").asLong()).isEqualTo(15);
        assertThat(files.root().resolve(run.id()).resolve("part-1"))
                .hasBinaryContent(new byte[] {1, 2, 3});
        Files.write(files.root().resolve(run.id()).resolve("part-1"), new byte[] {9});
        assertThat(imports.commit(run.id()).type()).isEqualTo("/problems/upload-gone");
    }

    @Test
    void tooManyFilesAre413() throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 21; i++) {
            parts.put("x" + i, new byte[] {1});
        }
        var refused = imports.send(imports.uploading(parts));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body().at("/messages/en").asString()).contains("20 files");
    }
}
