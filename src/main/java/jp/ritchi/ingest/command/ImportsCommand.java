package jp.ritchi.ingest.command;

import java.util.List;
import jp.ritchi.ingest.run.ImportService;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Lists the latest imports, one a line, newest first. */
@Component
class ImportsCommand implements Command {
    private final ImportService imports;

    ImportsCommand(ImportService imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public Text usage() {
        return new Text(" 最近の取込みを新しい順に並べる", " list the latest imports");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        var runs = imports.list();
        runs.forEach(run -> ReportPrinter.line(run, console));
        if (runs.isEmpty()) {
            console.say("取込みはまだありません。", "There are no imports yet.");
        }
        return 0;
    }
}
