package jp.ritchi.ingest.command;

import java.time.Duration;
import java.util.UUID;
import jp.ritchi.ingest.run.ImportRun;
import jp.ritchi.ingest.run.ImportService;
import jp.ritchi.text.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Follows a working import until it rests and shows how far it is. Whoever interrupts the command
 * cancels the import and is told what became of it.
 */
@Component
class Follower {
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration LAST_WORDS = Duration.ofSeconds(8);

    private final ImportService imports;
    private final boolean terminal;

    Follower(ImportService imports, @Value("${ritchi.terminal:false}") boolean terminal) {
        this.imports = imports;
        this.terminal = terminal;
    }

    ImportRun follow(UUID id, Console console) {
        var line = new ProgressLine(console, terminal);
        var interrupted = new Thread(() -> cancel(id, console), "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            var run = imports.await(id, LOOK);
            while (run.state().isWorking()) {
                imports.findProgress(run).ifPresent(line::show);
                run = imports.await(id, LOOK);
            }
            return run;
        } finally {
            line.clear();
            forget(interrupted);
        }
    }

    private void cancel(UUID id, Console console) {
        console.complain(new Text("中止しています…", "Cancelling…"));
        imports.cancel(id);
        if (!imports.await(id, LAST_WORDS).state().isWorking()) {
            console.complain(
                    new Text(
                            "中止しました。データは実行前のままです。",
                            "Cancelled. The data are as they were before."));
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook does its part.
            Thread.currentThread().interrupt();
        }
    }
}
