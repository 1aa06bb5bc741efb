package jp.ritchi.ingest.command;

import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.run.ImportRun;
import jp.ritchi.text.Text;

/** Writes a run so that a person can read it: state, counts, then the issues line by line. */
final class ReportPrinter {
    private static final int SHOWN = 50;

    private ReportPrinter() {}

    static void print(ImportRun run, Console console) {
        var out = console.out();
        var counts = run.counts();
        console.say(
                "取込み " + run.id() + "（" + state(run).ja() + "）",
                "Import " + run.id() + " (" + state(run).en() + ")");
        console.say(
                "  ファイル " + run.fileName() + "、形式 " + run.format() + "、レイヤー " + run.collection(),
                "  file "
                        + run.fileName()
                        + ", format "
                        + run.format()
                        + ", collection "
                        + run.collection());
        console.say(
                "  読んだ行 %,d: 追加 %,d、変更 %,d、同じ %,d、取り込めない %,d"
                        .formatted(
                                counts.read(),
                                counts.added(),
                                counts.changed(),
                                counts.unchanged(),
                                counts.refused()),
                "  rows %,d: new %,d, changed %,d, unchanged %,d, refused %,d"
                        .formatted(
                                counts.read(),
                                counts.added(),
                                counts.changed(),
                                counts.unchanged(),
                                counts.refused()));
        run.issues().stream()
                .limit(SHOWN)
                .forEach(issue -> out.println("  " + line(issue, console)));
        if (run.issuesTotal() > SHOWN) {
            console.say(
                    "  ほか %,d 件".formatted(run.issuesTotal() - SHOWN),
                    "  and %,d more".formatted(run.issuesTotal() - SHOWN));
        }
    }

    static void line(ImportRun run, Console console) {
        var counts = run.counts();
        console.out()
                .println(
                        "%s  %-9s  %-26s  +%d ~%d =%d !%d  %s  %s"
                                .formatted(
                                        run.id(),
                                        run.state().id(),
                                        run.format(),
                                        counts.added(),
                                        counts.changed(),
                                        counts.unchanged(),
                                        counts.refused(),
                                        run.createdAt(),
                                        run.fileName()));
    }

    private static String line(ImportIssue issue, Console console) {
        var severity =
                switch (issue.severity()) {
                    case ERROR -> new Text("誤り", "error");
                    case WARNING -> new Text("注意", "warning");
                    case INFO -> new Text("情報", "info");
                };
        var row =
                issue.row() == null
                        ? ""
                        : new Text(issue.row() + " 行目 ", "row " + issue.row() + " ")
                                .in(console.locale());
        var place = issue.place() == null ? "" : issue.place() + " ";
        return severity.in(console.locale())
                + ": "
                + row
                + place
                + issue.message().in(console.locale())
                + " ["
                + issue.code()
                + "]";
    }

    private static Text state(ImportRun run) {
        return switch (run.state()) {
            case CHECKED -> new Text("確認済み・未反映", "checked, not committed");
            case COMMITTED -> new Text("反映済み", "committed");
            case UNDONE -> new Text("取消し済み", "undone");
            case REFUSED -> new Text("取り込めません", "refused");
        };
    }
}
