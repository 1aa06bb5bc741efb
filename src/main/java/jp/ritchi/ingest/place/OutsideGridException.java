package jp.ritchi.ingest.place;

import jp.ritchi.text.Text;

/** A parameter file says nothing about the place of a geometry, so it cannot be converted. */
public final class OutsideGridException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    OutsideGridException(Text sentence) {
        super(sentence.en(), null, false, false);
        this.sentence = sentence;
    }

    public Text sentence() {
        return sentence;
    }
}
