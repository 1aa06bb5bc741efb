package jp.ritchi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A planner exports, edits and imports; what others have done meanwhile is never overwritten. */
class ReturnedEditTest extends ReturnTest {
    private static final String TABLE = "park.industrial_park";
    private static final String QUERY = "f=csv&source_id=return-test";

    @Autowired private PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        clear();
        rows.source("return-test");
        for (int i = 1; i <= 4; i++) {
            rows.run(
                    "INSERT INTO "
                            + TABLE
                            + " (id, name_ja, source_id, positional_accuracy, status, version, geom)"
                            + " VALUES (?, ?, 'return-test', 'site', 'existing', 3,"
                            + " ST_SetSRID(ST_MakePoint(132.7 + ?, 34.4), 6668))",
                    "return-" + i,
                    i == 4 ? "=団地4" : "団地" + i,
                    i / 1000.0);
        }
    }

    @AfterEach
    void clear() {
        rows.run("DELETE FROM " + TABLE + " WHERE source_id = 'return-test' OR id LIKE 'return-%'");
    }

    private String csv() throws Exception {
        return new String(export("industrial-parks", QUERY).body(), StandardCharsets.UTF_8);
    }

    private ImportClient.Answer check(String csv) throws Exception {
        return check("edited.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private String name(int row) {
        return rows.text("SELECT name_ja FROM " + TABLE + " WHERE id = ?", "return-" + row);
    }

    @Test
    void anEditIsWrittenAsThePersonsAndUndone() throws Exception {
        var before = row(TABLE, "return-1");
        var others = row(TABLE, "return-2");
        var check = check(csv().replace("団地1", "新団地1"));
        assertThat(check.state()).as(check.body().toString()).isEqualTo("checked");
        assertThat(check.count("changed")).isEqualTo(1);
        assertThat(check.count("unchanged")).isEqualTo(3);
        assertThat(told(check, "row-changed")).containsExactly("return-1: name_ja: 団地1 → 新団地1");
        assertThat(name(1)).isEqualTo("団地1");
        assertThat(imports.commit(check.id()).state()).isEqualTo("committed");
        assertThat(name(1)).isEqualTo("新団地1");
        assertThat(
                        rows.text(
                                "SELECT version || ' ' || changed_by FROM "
                                        + TABLE
                                        + " WHERE id = 'return-1'"))
                .isEqualTo("4 tester");
        assertThat(row(TABLE, "return-2")).isEqualTo(others);
        // What comes back after that is another edit.
        assertThat(check(csv()).count("unchanged")).isEqualTo(4);
        assertThat(imports.undo(check.id()).state()).isEqualTo("undone");
        assertThat(row(TABLE, "return-1")).isEqualTo(before);
    }

    @Test
    void whatOthersHaveDoneMeanwhileStays() throws Exception {
        var edited = csv().replace("団地1", "新団地1").replace("団地2", "新団地2").replace("団地3", "新団地3");
        rows.run("UPDATE " + TABLE + " SET version = 4, name_en = 'x' WHERE id = 'return-1'");
        rows.run("DELETE FROM " + TABLE + " WHERE id = 'return-2'");
        // The same number of a version is not enough.
        rows.run("UPDATE " + TABLE + " SET changed_at = now() WHERE id = 'return-3'");
        rows.run("UPDATE " + TABLE + " SET changed_at = now() WHERE id = 'return-4'");
        var check = check(edited);
        assertThat(check.codes())
                .contains("changed-meanwhile", "deleted-meanwhile")
                .doesNotContain("row-changed");
        assertThat(told(check, "changed-meanwhile")).hasSize(2);
        assertThat(check.count("refused")).isEqualTo(3);
        assertThat(check.count("unchanged")).isEqualTo(1);
        imports.commit(check.id());
        assertThat(name(1)).isEqualTo("団地1");
        assertThat(name(3)).isEqualTo("団地3");
        assertThat(rows.count("SELECT count(*) FROM " + TABLE + " WHERE id = 'return-2'")).isZero();
    }

    @Test
    void aChangeBetweenCheckAndCommitStays() throws Exception {
        var check = check(csv().replace("団地1", "新団地1").replace("団地2", "新団地2"));
        assertThat(check.count("changed")).isEqualTo(2);
        rows.run("UPDATE " + TABLE + " SET version = 4, name_ja = '横' WHERE id = 'return-1'");
        var committed = imports.commit(check.id());
        assertThat(committed.state()).isEqualTo("committed");
        assertThat(committed.codes()).contains("changed-meanwhile");
        assertThat(name(1)).isEqualTo("横");
        assertThat(name(2)).isEqualTo("新団地2");
    }

    /** The quicker one wins; the import is told to look again. */
    @Test
    void aChangeDuringTheCommitIsNotOverwritten() throws Exception {
        var check = check(csv().replace("団地1", "新団地1").replace("団地2", "新団地2"));
        var commit =
                new TransactionTemplate(transactions)
                        .execute(
                                status -> {
                                    rows.run(
                                            "UPDATE "
                                                    + TABLE
                                                    + " SET version = 4, name_ja = '横' WHERE id = 'return-2'");
                                    var running =
                                            CompletableFuture.supplyAsync(
                                                    () ->
                                                            assertDoesNotThrow(
                                                                    () ->
                                                                            imports.commit(
                                                                                    check.id())));
                                    waitForALock();
                                    return running;
                                });
        var committed = commit.get(1, TimeUnit.MINUTES);
        assertThat(committed.state()).isEqualTo("checked");
        assertThat(committed.type()).isEqualTo("/problems/changed-meanwhile");
        assertThat(name(1)).isEqualTo("団地1");
        assertThat(name(2)).isEqualTo("横");
    }

    private void waitForALock() {
        var waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted";
        for (int i = 0; i < 600 && rows.count(waiting) == 0; i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(rows.count(waiting)).isPositive();
    }

    @Test
    void columnsAndPlacesThatTheFileLacksStay() throws Exception {
        var lines = csv().split("\r\n");
        var wanted = java.util.List.of(lines[0].replace("\uFEFF", "").split(","));
        assertThat(wanted).contains("status", "lon", "lat");
        var file = new StringBuilder();
        for (var line : lines) {
            var cells = line.replace("\uFEFF", "").split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                if (!wanted.get(i).matches("status|lon|lat|positional_accuracy|name_ja")) {
                    file.append(cells[i]).append(',');
                }
            }
            file.append(line == lines[0] ? "name_en" : "\"Park\"").append("\r\n");
        }
        var text = file.toString().replaceFirst(",name_en,", ",gone,");
        var before =
                rows.text(
                        "SELECT ST_AsText(geom) || status FROM "
                                + TABLE
                                + " WHERE id = 'return-1'");
        var check = check(text);
        assertThat(check.count("changed")).as(check.body().toString()).isEqualTo(4);
        imports.commit(check.id());
        assertThat(
                        rows.text(
                                "SELECT ST_AsText(geom) || status FROM "
                                        + TABLE
                                        + " WHERE id = 'return-1'"))
                .isEqualTo(before);
        assertThat(name(4)).isEqualTo("=団地4");
        assertThat(rows.text("SELECT name_en FROM " + TABLE + " WHERE id = 'return-4'"))
                .isEqualTo("Park");
    }

    @Test
    void addedRowsAreNewAndSayWhatTheyLack() throws Exception {
        var line = csv().lines().filter(l -> l.contains("return-1")).findFirst().orElseThrow();
        var added =
                line.replace("return-1", "return-9")
                        .replace("団地1", "団地9")
                        .replaceFirst(",3,", ",,");
        var check = check(csv() + added + "\r\n");
        assertThat(check.count("new")).as(check.body().toString()).isEqualTo(1);
        assertThat(check.count("unchanged")).isEqualTo(4);
        // With its version it could be one that somebody has deleted.
        var copied = line.replace("return-1", "return-8");
        assertThat(check(csv() + copied + "\r\n").codes()).contains("deleted-meanwhile");
    }
}
