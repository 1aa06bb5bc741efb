package jp.ritchi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jp.ritchi.ingest.Counts;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.ImportTest;
import jp.ritchi.ingest.stage.Rows;
import jp.ritchi.ingest.stage.Stagehand;
import jp.ritchi.web.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Editions with edits at random: what they say they do is what they do, and undoing undoes it. */
@ImportTest
@Import(Stagehand.class)
class StagedUndoTest {
    private static final String DATA = "su-zones";

    @Autowired Stagehand stage;
    @Autowired ImportRows rows;
    @Autowired ImportUndo undo;
    @Autowired PlatformTransactionManager transactions;

    @BeforeEach
    void source() {
        rows.source(Stagehand.SOURCE);
    }

    @AfterEach
    void clear() {
        rows.run("DELETE FROM landuse.zone WHERE id LIKE 'su-%'");
        rows.run("UPDATE ingest.run SET dataset = NULL WHERE dataset LIKE 'su-%'");
    }

    private static String square(int n) {
        double x = 122.5 + n * 0.002;
        return "POLYGON((%1$s 24.6, %2$s 24.6, %2$s 24.601, %1$s 24.601, %1$s 24.6))"
                .formatted(x, x + 0.001);
    }

    private static Rows file(Map<Integer, String> content) {
        var file = Rows.in(6668);
        content.forEach((key, name) -> file.row("" + key, name, "1", square(key)));
        return file;
    }

    private String checksum() {
        return rows.text(
                "SELECT coalesce(md5(string_agg(z::text, '|' ORDER BY id)), 'empty') FROM landuse.zone z WHERE id LIKE 'su-%'");
    }

    private void undo(Stagehand.Committed done) {
        var run =
                new ImportRun(
                        done.run(),
                        RunState.COMMITTED,
                        List.of("x"),
                        null,
                        0,
                        null,
                        null,
                        "land-zones",
                        false,
                        null,
                        null,
                        Counts.NONE,
                        List.of(),
                        List.of(),
                        0,
                        Map.of(),
                        null,
                        "t",
                        Instant.now(),
                        at(done),
                        done.written());
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> undo.undo(run, List.of(ImportTable.feature("landuse.zone"))));
    }

    private Instant at(Stagehand.Committed done) {
        return ((java.sql.Timestamp)
                        rows
                                .all(
                                        "SELECT now() AS n, changed_at AS at FROM landuse.zone WHERE import_run = ? LIMIT 1",
                                        done.run())
                                .stream()
                                .findFirst()
                                .map(row -> row.get("at"))
                                .orElse(new java.sql.Timestamp(0)))
                .toInstant();
    }

    @RepeatedTest(5)
    void randomEditionsCountAndUndo(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        var content = new TreeMap<Integer, String>();
        for (int i = 0; i < 200; i++) {
            content.put(i, "名" + random.nextInt(5));
        }
        stage.commit(file(content), Stagehand.zones(DATA));
        var before = checksum();

        int changed = 0;
        int removed = 0;
        int added = 0;
        for (int i = 0; i < 200; i++) {
            int what = random.nextInt(10);
            if (what == 0) {
                content.remove(i);
                removed++;
            } else if (what == 1) {
                content.put(i, content.get(i) + "改");
                changed++;
            } else if (what == 2) {
                content.put(1000 + i, "新");
                added++;
            }
        }
        var counts =
                new Counts(
                        content.size(),
                        added,
                        changed,
                        content.size() - added - changed,
                        removed,
                        0,
                        0);
        assertThat(stage.check(file(content), Stagehand.zones(DATA)).counts()).isEqualTo(counts);
        assertThat(checksum()).isEqualTo(before);
        var done = stage.commit(file(content), Stagehand.zones(DATA));
        assertThat(done.report().counts()).isEqualTo(counts);
        assertThat(checksum()).isNotEqualTo(before);
        assertThat(stage.check(file(content), Stagehand.zones(DATA)).counts())
                .isEqualTo(new Counts(content.size(), 0, 0, content.size(), 0, 0, 0));
        undo(done);
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void whatWasChangedSinceIsNotUndone() throws Exception {
        var done = stage.commit(file(Map.of(1, "a", 2, "b")), Stagehand.zones(DATA));
        rows.run(
                "UPDATE landuse.zone SET import_run = NULL, changed_by = 'edit:x' WHERE id = 'su-zones-1'");
        var before = checksum();
        assertThatThrownBy(() -> undo(done)).isInstanceOf(RequestProblem.class);
        assertThat(checksum()).isEqualTo(before);
    }

    /** Row by row, the history of half a million rows takes as many dynamic statements. */
    @Test
    void historyIsKeptAStatementAtATimeEverywhere() {
        var byRow =
                rows.all(
                        "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'keep_history%' AND tgtype & 1 = 1");
        assertThat(byRow).isEmpty();
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'keep_history%' AND tgrelid = 'traffic.detector_day'::regclass"))
                .isEqualTo(2);
    }
}
