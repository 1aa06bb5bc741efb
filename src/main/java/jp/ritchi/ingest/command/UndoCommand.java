package jp.ritchi.ingest.command;

import java.util.List;
import java.util.UUID;
import jp.ritchi.ingest.run.ImportService;
import jp.ritchi.ingest.run.RunState;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Takes a committed import back. */
@Component
class UndoCommand implements Command {
    private final ImportService imports;
    private final Follower follower;

    UndoCommand(ImportService imports, Follower follower) {
        this.imports = imports;
        this.follower = follower;
    }

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public Text usage() {
        return new Text("RUN  反映した取込みを取り消す", "RUN  take a committed import back");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (arguments.size() != 1) {
            console.complain(usage());
            return 2;
        }
        UUID id;
        try {
            id = UUID.fromString(arguments.get(0));
        } catch (IllegalArgumentException e) {
            throw ImportService.unknown();
        }
        imports.undo(id, ImportCommand.actor());
        var run = follower.follow(id, console);
        ReportPrinter.print(run, console);
        return run.state() == RunState.UNDONE ? 0 : 1;
    }
}
