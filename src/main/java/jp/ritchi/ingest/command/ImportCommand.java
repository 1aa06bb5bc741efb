package jp.ritchi.ingest.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.run.ImportRun;
import jp.ritchi.ingest.run.ImportService;
import jp.ritchi.ingest.run.Incoming;
import jp.ritchi.ingest.run.RunState;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a file and, when told so, commits it if nothing in it was refused outright. */
@Component
class ImportCommand implements Command {
    private final ImportService imports;

    ImportCommand(ImportService imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Text usage() {
        return new Text(
                "FILE [--format ID] [--commit]  ファイルを確認し、--commit があれば反映する",
                "FILE [--format ID] [--commit]  check a file and, with --commit, write it");
    }

    @Override
    public int run(List<String> arguments, Console console) throws Exception {
        var rest = new ArrayList<>(arguments);
        boolean commit = rest.remove("--commit");
        var format = option(rest, "--format");
        if (rest.size() != 1 || rest.get(0).startsWith("--")) {
            console.complain(usage());
            return 2;
        }
        var file = Path.of(rest.get(0));
        if (!Files.isRegularFile(file)) {
            console.complain(new Text("ファイルがありません: " + file, "No such file: " + file));
            return 2;
        }
        return run(file, format, commit, console);
    }

    private int run(Path file, @Nullable String format, boolean commit, Console console)
            throws Exception {
        ImportRun run;
        try (var content = Files.newInputStream(file)) {
            var actor = System.getProperty("user.name", "command-line");
            run = imports.check(new Incoming(file.toString(), content, format, actor));
            if (commit && run.state() == RunState.CHECKED) {
                run = imports.commit(run.id(), actor);
            }
        }
        ReportPrinter.print(run, console);
        if (run.state() == RunState.CHECKED) {
            console.say(
                    "まだ何も書き込んでいません。反映するには --commit を付けてやり直してください。",
                    "Nothing has been written. Call again with --commit to write it.");
        }
        return run.state() == RunState.REFUSED || run.counts().refused() > 0 ? 1 : 0;
    }

    private static @Nullable String option(List<String> rest, String name) {
        int at = rest.indexOf(name);
        if (at < 0 || at + 1 >= rest.size()) {
            return null;
        }
        rest.remove(at);
        return rest.remove(at);
    }
}
