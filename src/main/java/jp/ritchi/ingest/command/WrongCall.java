package jp.ritchi.ingest.command;

import jp.ritchi.text.Text;

/** A command was called in a way that makes no sense; it ends with exit code 2. */
final class WrongCall extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    WrongCall(String ja, String en) {
        super(en);
        sentence = new Text(ja, en);
    }

    Text sentence() {
        return sentence;
    }
}
