package jp.ritchi.ingest.command;

import jp.ritchi.ingest.Counts;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.run.ImportRun;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes a run so that a person can read it: state, counts, then the issues line by line. */
final class ReportPrinter {
    private static final int SHOWN = 50;

    private ReportPrinter() {}

    static void print(ImportRun run, Console console) {
        var out = console.out();
        console.say(
                "取込み " + run.id() + "（" + run.state().title().ja() + "）",
                "Import " + run.id() + " (" + run.state().title().en() + ")");
        var files = String.join(", ", run.files());
        console.say(
                "  ファイル "
                        + files
                        + "、形式 "
                        + orDash(run.format())
                        + "、レイヤー "
                        + orDash(run.collection()),
                "  file "
                        + files
                        + ", format "
                        + orDash(run.format())
                        + ", collection "
                        + orDash(run.collection()));
        if (run.problem() != null) {
            console.complain(run.problem().detail());
        }
        counts(run.counts(), console);
        kinds(run, console);
        run.issues().stream()
                .limit(SHOWN)
                .forEach(issue -> out.println("  " + line(issue, console)));
        if (run.issuesTotal() > SHOWN) {
            console.say(
                    "  ほか %,d 件".formatted(run.issuesTotal() - SHOWN),
                    "  and %,d more".formatted(run.issuesTotal() - SHOWN));
        }
    }

    private static void kinds(ImportRun run, Console console) {
        run.issueKinds()
                .forEach(
                        kind ->
                                console.out()
                                        .println(
                                                "  %s %,10d  [%s]"
                                                        .formatted(
                                                                severity(kind.severity())
                                                                        .in(console.locale()),
                                                                kind.count(),
                                                                kind.code())));
    }

    private static String orDash(@Nullable String word) {
        return word == null ? "-" : word;
    }

    private static void counts(Counts counts, Console console) {
        line(console, "読んだ行", "rows", counts.read());
        line(console, "追加", "new", counts.added());
        line(console, "変更", "changed", counts.changed());
        line(console, "同じ", "unchanged", counts.unchanged());
        line(console, "終了（新しい版にない）", "ended, not in this edition", counts.removed());
        line(console, "取り込めない", "refused", counts.refused());
        line(console, "図形を修復", "repaired", counts.repaired());
    }

    private static void line(Console console, String ja, String en, long count) {
        if (count > 0) {
            console.say("  " + ja + " %,d".formatted(count), "  " + en + " %,d".formatted(count));
        }
    }

    static void line(ImportRun run, Console console) {
        var counts = run.counts();
        console.out()
                .println(
                        "%s  %-11s  %-26s  +%d ~%d =%d -%d !%d  %s  %s"
                                .formatted(
                                        run.id(),
                                        run.state().id(),
                                        orDash(run.format()),
                                        counts.added(),
                                        counts.changed(),
                                        counts.unchanged(),
                                        counts.removed(),
                                        counts.refused(),
                                        run.createdAt(),
                                        run.fileName()));
    }

    private static Text severity(Severity severity) {
        return switch (severity) {
            case ERROR -> new Text("誤り", "error");
            case WARNING -> new Text("注意", "warning");
            case INFO -> new Text("情報", "info");
        };
    }

    private static String line(ImportIssue issue, Console console) {
        var row =
                issue.row() == null
                        ? ""
                        : new Text(issue.row() + " 行目 ", "row " + issue.row() + " ")
                                .in(console.locale());
        var place = issue.place() == null ? "" : issue.place() + " ";
        return severity(issue.severity()).in(console.locale())
                + ": "
                + row
                + place
                + issue.message().in(console.locale())
                + " ["
                + issue.code()
                + "]";
    }
}
