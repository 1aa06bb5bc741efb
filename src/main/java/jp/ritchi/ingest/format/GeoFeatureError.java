package jp.ritchi.ingest.format;

import jp.ritchi.text.Text;

/** One geometry is unusable; the rest of the file is not. It never leaves this package. */
final class GeoFeatureError extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    GeoFeatureError(String ja, String en) {
        super(en, null, false, false);
        sentence = new Text(ja, en);
    }

    Text sentence() {
        return sentence;
    }
}
