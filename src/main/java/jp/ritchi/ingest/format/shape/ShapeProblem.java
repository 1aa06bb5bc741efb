package jp.ritchi.ingest.format.shape;

import jp.ritchi.text.Text;

/** No geometry can be made of what one record holds; the other records are not concerned. */
public final class ShapeProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    public ShapeProblem(String ja, String en) {
        super(en, null, false, false);
        sentence = new Text(ja, en);
    }

    public Text sentence() {
        return sentence;
    }
}
