package jp.ritchi.ingest.command;

import java.util.List;
import jp.ritchi.text.Text;

/**
 * Something the program does instead of serving the map. One bean of this type is a command; its
 * name is the first program argument.
 */
public interface Command {
    String name();

    /** One line for the help, the arguments first. */
    Text usage();

    /**
     * @return the exit code: 0 done, 1 done but something was refused, 2 called wrongly
     */
    int run(List<String> arguments, Console console) throws Exception;
}
