package jp.ritchi.ingest.command;

import java.io.PrintStream;
import java.util.Locale;
import jp.ritchi.text.Text;

/** Where a command speaks to the person who called it, in the language that person asked for. */
public record Console(PrintStream out, PrintStream err, Locale locale) {
    public void say(Text text) {
        out.println(text.in(locale));
    }

    public void say(String ja, String en) {
        say(new Text(ja, en));
    }

    public void complain(Text text) {
        err.println(text.in(locale));
    }
}
