package jp.ritchi.eligibility.criterion;

import java.util.Locale;
import jp.ritchi.text.Text;

/**
 * How far a position may be off.
 *
 * @param metres the limit of error; 0 for what is taken as exact, infinite for what cannot be
 *     measured with
 * @param why the class and where its figure comes from
 */
record Accuracy(double metres, Text why) {
    static final Accuracy EXACT =
            new Accuracy(
                    0,
                    new Text(
                            "描かれた輪郭はそのまま正しいものとします。",
                            "An outline that was drawn is taken as exact."));
    static final Accuracy NOT_STATED =
            new Accuracy(
                    Double.POSITIVE_INFINITY,
                    new Text("位置の精度が分かりません。", "The accuracy of the position is not known."));

    boolean isMeasurable() {
        return Double.isFinite(metres);
    }

    /** The worse of two. */
    Accuracy or(Accuracy other) {
        return other.metres > metres ? other : this;
    }

    /** How far a distance between two such positions may be off: √(a² + b²). */
    static double together(Accuracy one, Accuracy other) {
        return Math.hypot(one.metres, other.metres);
    }

    /** "0.75 m", or a word where there is no figure. */
    Text figure() {
        return figure(metres);
    }

    static Text figure(double metres) {
        if (!Double.isFinite(metres)) {
            return new Text("不明", "unknown");
        }
        var text = String.format(Locale.ROOT, "%,.2f", metres) + " m";
        return new Text(text, text);
    }
}
