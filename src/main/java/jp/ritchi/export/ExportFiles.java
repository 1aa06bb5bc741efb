package jp.ritchi.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.text.Text;
import jp.ritchi.web.Attendance;
import jp.ritchi.web.RequestProblem;
import jp.ritchi.web.Turns;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes files, a few at a time, each whole on disk before its first byte is sent: it is of one
 * moment of the data, a slow reader holds no connection to the store, a failure is never half a
 * file, and what was left out or changed is known before the answer begins.
 */
@Component
class ExportFiles {
    private static final int ROWS_BETWEEN_LOOKS = 256;
    private static final int LOOKS_BETWEEN_CHECKS = 32;

    private final ExportReads reads;
    private final ExportNotes notes;
    private final WorkFolders folders;
    private final ExportLimits limits;
    private final Turns turns;

    ExportFiles(ExportReads reads, ExportNotes notes, WorkFolders folders, ExportLimits limits) {
        this.reads = reads;
        this.notes = notes;
        this.folders = folders;
        this.limits = limits;
        this.turns = new Turns(limits.atOnce(), limits.patience());
    }

    /** A file that is ready, and what was found while it was made. */
    record Made(Path file, Summary summary, Remarks remarks) {}

    /** What is done with a file before it goes. */
    @FunctionalInterface
    interface Use {
        void with(Made made) throws IOException;
    }

    /**
     * Who asks.
     *
     * @param known whether more may be asked for than by the public
     */
    record Asker(Locale locale, boolean known) {}

    /**
     * How much there is.
     *
     * @throws RequestProblem 400 when that is more than the asker may take at once
     */
    Summary summary(Question question, Asker asker) {
        var summary = reads.summary(question);
        long most = asker.known ? limits.accountRows() : limits.publicRows();
        if (summary.contents().rows() > most) {
            throw new RequestProblem(
                    HttpStatus.BAD_REQUEST,
                    "too-many-rows",
                    new Text(
                            "一度に書き出せるのは %d 行まで（該当 %d 行）です。filter や bbox で絞ってください。"
                                    .formatted(most, summary.contents().rows()),
                            "At most %d rows can be exported at once; there are %d. Narrow them by filter or bbox."
                                    .formatted(most, summary.contents().rows())),
                    null);
        }
        return summary;
    }

    /** Makes the file in a folder of its own, which goes when {@code use} is over. */
    void make(Question question, Asker asker, Use use) {
        try (var folder = folders.create()) {
            var made = turns.take(() -> made(question, asker, folder));
            use.with(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made made(Question question, Asker asker, WorkFolder folder) {
        var format = question.form().format();
        var wish = question.form().wish();
        var file = folder.path().resolve("export." + format.extension(wish));
        return reads.inOneMoment(
                jdbc -> {
                    var summary = summary(question, asker);
                    var told = notes.of(question, summary, reads.stamp(question.layer().id()));
                    var table =
                            new CollectionTable(
                                    question,
                                    new CollectionTable.Told(
                                            told, summary.contents(), asker.locale),
                                    new CollectionTable.Source(jdbc, reads, watch(folder)));
                    write(question, table, folder, file);
                    return new Made(file, summary, table.remarks());
                });
    }

    private void write(Question question, ExportTable table, WorkFolder folder, Path file) {
        try {
            question.form().format().write(table, question.form().wish(), file);
            folders.check(folder);
        } catch (IOException e) {
            check(folder);
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the work when nobody waits for it any more, or when the disk fills up. */
    private Runnable watch(WorkFolder folder) {
        var rows = new int[1];
        return () -> {
            if (++rows[0] % ROWS_BETWEEN_LOOKS != 0) {
                return;
            }
            if (Attendance.callerLeft()) {
                throw new QueryTimeoutException("The caller has left");
            }
            if (rows[0] % (ROWS_BETWEEN_LOOKS * LOOKS_BETWEEN_CHECKS) == 0) {
                check(folder);
            }
        };
    }

    private void check(WorkFolder folder) {
        try {
            folders.check(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
