package jp.ritchi.ingest.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * Runs the command that the program was called with and keeps its exit code. A program argument
 * that does not begin with a dash is a command; without one the service starts and this does
 * nothing.
 */
@Component
public class CommandLine implements ApplicationRunner, ExitCodeGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);
    private static final int WRONG = 2;

    private final List<Command> commands;
    private int exitCode;

    CommandLine(List<Command> commands) {
        this.commands = commands.stream().sorted(Comparator.comparing(Command::name)).toList();
    }

    /** Whether these program arguments ask for a command and not for the service. */
    public static boolean isCommand(String... args) {
        return args.length > 0 && !args[0].startsWith("-");
    }

    /**
     * System properties for a run with a command: the same beans as in the service, because some
     * need a web context, but no port is opened, and only warnings are logged.
     */
    public static Map<String, String> settings() {
        return Map.of("server.port", "-1", "logging.level.root", "warn");
    }

    @Override
    public void run(ApplicationArguments args) {
        if (isCommand(args.getSourceArgs())) {
            exitCode = run(new ArrayList<>(List.of(args.getSourceArgs())), System.out, System.err);
        }
    }

    int run(List<String> args, PrintStream out, PrintStream err) {
        var console = console(args, out, err);
        var name = args.remove(0);
        try {
            for (var command : commands) {
                if (command.name().equals(name)) {
                    return command.run(args, console);
                }
            }
            help(console);
            return "help".equals(name) ? 0 : WRONG;
        } catch (RequestProblem e) {
            console.complain(e.sentence());
            return 1;
        } catch (Exception e) {
            LOG.error("The command {} failed", name, e);
            console.complain(
                    new Text(
                            "予期しない問題が起きました。何も書き込んでいません: " + e.getMessage(),
                            "Something unexpected happened; nothing was written: "
                                    + e.getMessage()));
            return 1;
        }
    }

    private static Console console(List<String> args, PrintStream out, PrintStream err) {
        int at = args.indexOf("--lang");
        var language = "ja";
        if (at > 0 && at + 1 < args.size()) {
            args.remove(at);
            language = args.remove(at);
        }
        return new Console(utf8(out), utf8(err), Locale.forLanguageTag(language));
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private void help(Console console) {
        console.say("使い方:", "Usage:");
        commands.forEach(
                command ->
                        console.out()
                                .println(
                                        "  "
                                                + command.name()
                                                + " "
                                                + command.usage().in(console.locale())));
        console.say("  help  この一覧", "  help  this list");
        console.say("  --lang en を付けると英語で答えます。", "  --lang ja answers in Japanese.");
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
