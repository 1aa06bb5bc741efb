package jp.ritchi.ingest.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import jp.ritchi.ingest.run.ImportDecisions;
import jp.ritchi.ingest.run.ImportRun;
import jp.ritchi.ingest.run.ImportService;
import jp.ritchi.ingest.run.RunState;
import jp.ritchi.ingest.run.upload.Incoming;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Checks files and, when told so, commits them if they can be used. */
@Component
class ImportCommand implements Command {
    private final ImportService imports;
    private final ImportDecisions decisions;
    private final SettingsOptions settings;
    private final OpenQuestions questions;
    private final Follower follower;

    ImportCommand(
            ImportService imports,
            ImportDecisions decisions,
            SettingsOptions settings,
            OpenQuestions questions,
            Follower follower) {
        this.imports = imports;
        this.decisions = decisions;
        this.settings = settings;
        this.questions = questions;
        this.follower = follower;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Text usage() {
        var options =
                " [--format ID] [--table NAME] [--to COLLECTION] [--crs EPSG] [--charset NAME]"
                        + " [--map COLUMN={FIELD}]… [--source ID] [--accuracy CODE] [--as-of DATE]"
                        + " [--dataset NAME] [--refuse-repairs] [--keep-missing] [--commit]";
        return new Text(
                "FILE…" + options + "  ファイルを確認し、--commit があれば反映する",
                "FILE…" + options + "  check files and, with --commit, write them");
    }

    @Override
    public int run(List<String> arguments, Console console) throws Exception {
        ImportOptions options;
        ImportRun run;
        try {
            options = ImportOptions.parse(arguments);
            run = run(FileSet.of(options.files()), options, console);
        } catch (WrongCall e) {
            console.complain(e.sentence());
            console.complain(usage());
            return 2;
        }
        ReportPrinter.print(run, console);
        if (run.state() == RunState.CHECKED && run.problem() == null) {
            console.say(
                    "まだ何も書き込んでいません。反映するには --commit を付けてやり直してください。",
                    "Nothing has been written. Call again with --commit to write it.");
        }
        var wanted = options.commits() ? RunState.COMMITTED : RunState.CHECKED;
        return run.state() == wanted && run.problem() == null && run.counts().refused() == 0
                ? 0
                : 1;
    }

    private ImportRun run(List<Path> files, ImportOptions options, Console console)
            throws WrongCall {
        var format = options.find("format").orElse(null);
        var sent = new Incoming(FileSet.sent(files), format, actor());
        var run = follower.follow(imports.receive(sent).id(), console);
        if (run.state() == RunState.RECOGNISED && !run.special()) {
            run = check(run, options, console);
        } else if (run.special() && options.concernTables()) {
            imports.giveUp(run.id());
            throw new WrongCall(
                    "この形式（" + run.format() + "）は設定なしで取り込みます。使えるのは --format と --commit だけです。",
                    "The format "
                            + run.format()
                            + " is imported without settings; only --format and --commit can be given.");
        }
        if (options.commits() && run.state() == RunState.CHECKED) {
            run = follower.follow(imports.commit(run.id(), actor()).id(), console);
        }
        return run;
    }

    /** What cannot be followed is told, and leaves nothing behind. */
    private ImportRun check(ImportRun run, ImportOptions options, Console console)
            throws WrongCall {
        boolean checked = false;
        try {
            var charset = options.find("charset").orElse(null);
            var known = charset == null ? run : decisions.recognise(run.id(), charset);
            var recognition = Objects.requireNonNull(known.recognition());
            var table = SettingsOptions.table(recognition, options);
            var chosen = settings.settings(table, options);
            questions.requireAnswers(table, chosen);
            questions.assumption(table, chosen, options).ifPresent(console::complain);
            decisions.settle(run.id(), chosen);
            var after = follower.follow(imports.check(run.id()).id(), console);
            checked = true;
            return after;
        } finally {
            if (!checked) {
                imports.giveUp(run.id());
            }
        }
    }

    /** Who calls, as the operating system knows it. */
    static String actor() {
        return System.getProperty("user.name", "command-line");
    }
}
