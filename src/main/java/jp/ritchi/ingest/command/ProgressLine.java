package jp.ritchi.ingest.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.ingest.run.step.Progress;
import jp.ritchi.text.Text;

/**
 * Shows on the error stream how far an import is: one line that changes where that is a terminal,
 * and elsewhere a plain line for each phase and each ten seconds.
 */
final class ProgressLine {
    private static final int BAR = 24;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final Map<String, Text> PHASES =
            Map.of(
                    "waiting", new Text("順番待ち", "waiting"),
                    "receiving", new Text("受取り", "receiving"),
                    "recognising", new Text("判別", "recognising"),
                    "reading", new Text("読込み", "reading"),
                    "comparing", new Text("比較", "comparing"),
                    "writing", new Text("書込み", "writing"));

    private final PrintStream err;
    private final Locale locale;
    private final boolean terminal;
    private String phase = "";
    private long saidAt;
    private int width;

    ProgressLine(Console console, boolean terminal) {
        err = console.err();
        locale = console.locale();
        this.terminal = terminal;
    }

    void show(Progress progress) {
        if (terminal) {
            // What was longer before is overwritten with blanks.
            var line = bar(progress) + " " + words(progress);
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            err.flush();
            width = line.length();
            return;
        }
        boolean due = System.nanoTime() - saidAt > BETWEEN_LINES.toNanos();
        if (!progress.phase().equals(phase) || due) {
            phase = progress.phase();
            saidAt = System.nanoTime();
            err.println(words(progress));
        }
    }

    /** Leaves the terminal as it was. */
    void clear() {
        if (width > 0) {
            err.print("\r" + " ".repeat(2 * width) + "\r");
            err.flush();
            width = 0;
        }
    }

    private static String bar(Progress progress) {
        var done = progress.done();
        int full = done == null ? 0 : (int) Math.round(done * BAR);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }

    private String words(Progress progress) {
        var phaseName =
                PHASES.getOrDefault(progress.phase(), new Text(progress.phase(), progress.phase()));
        var words = new StringBuilder(phaseName.in(locale));
        var done = progress.done();
        if (done != null) {
            words.append(String.format(Locale.ROOT, " %d%%", (int) Math.floor(done * 100)));
        }
        if (progress.rows() > 0) {
            words.append(
                    new Text(
                                    " %,d 行".formatted(progress.rows()),
                                    " %,d rows".formatted(progress.rows()))
                            .in(locale));
        }
        if (progress.rowsPerSecond() >= 1) {
            words.append(
                    new Text(" 毎秒 %,.0f 行", " %,.0f rows/s")
                            .in(locale)
                            .formatted(progress.rowsPerSecond()));
        }
        var left = progress.secondsLeft();
        if (left != null) {
            words.append(new Text(" あと ", " left ").in(locale))
                    .append(left / 60)
                    .append(':')
                    .append(String.format(Locale.ROOT, "%02d", left % 60));
        }
        return words.toString();
    }
}
