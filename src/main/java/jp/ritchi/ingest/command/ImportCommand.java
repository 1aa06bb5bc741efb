package jp.ritchi.ingest.command;

import java.nio.file.Path;
import java.util.List;
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
    private final Follower follower;

    ImportCommand(ImportService imports, Follower follower) {
        this.imports = imports;
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
        List<Path> files;
        try {
            options = ImportOptions.parse(arguments);
            files = FileSet.of(options.files());
        } catch (WrongCall e) {
            console.complain(e.sentence());
            console.complain(usage());
            return 2;
        }
        var run = run(files, options, console);
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

    private ImportRun run(List<Path> files, ImportOptions options, Console console) {
        var actor = actor();
        var format = options.find("format").orElse(null);
        var run = imports.receive(new Incoming(FileSet.sent(files), format, actor));
        run = follower.follow(run.id(), console);
        if (options.commits() && run.state() == RunState.CHECKED) {
            run = follower.follow(imports.commit(run.id(), actor).id(), console);
        }
        return run;
    }

    /** Who calls, as the operating system knows it. */
    static String actor() {
        return System.getProperty("user.name", "command-line");
    }
}
