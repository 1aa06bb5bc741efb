package jp.ritchi.groundwater;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** How an interval stands to the guideline that was in force on the day of sampling. */
enum GuidelineOutcome {
    MET,
    EXCEEDED,
    INDETERMINATE,
    NO_GUIDELINE;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** At or below the threshold is met; an interval that straddles it is indeterminate. */
    static GuidelineOutcome of(PfasSum sum, @Nullable Guideline guideline) {
        if (guideline == null) {
            return NO_GUIDELINE;
        }
        var threshold = guideline.thresholdNanogramsPerLitre();
        if (sum.low().compareTo(threshold) > 0) {
            return EXCEEDED;
        }
        var high = sum.high();
        return high != null && high.compareTo(threshold) <= 0 ? MET : INDETERMINATE;
    }

    Text reason(PfasSum sum, @Nullable Guideline guideline) {
        if (guideline == null) {
            return new Text(
                    "採水日の時点で有効な指針値等がないため、判定しません（合計 " + interval(sum) + " ng/L）。",
                    "No guideline was in force on the day of sampling (sum "
                            + interval(sum).replace('～', '–')
                            + " ng/L).");
        }
        String limit = guideline.thresholdNanogramsPerLitre().toPlainString();
        String ja = "PFOS と PFOA の合計は " + interval(sum) + " ng/L です。";
        String en = "The sum of PFOS and PFOA is " + interval(sum).replace('～', '–') + " ng/L. ";
        return switch (this) {
            case MET ->
                    new Text(
                            ja + "採水日の" + guideline.name().ja() + "（" + limit + " ng/L）以下です。",
                            en
                                    + "It does not exceed the "
                                    + guideline.name().en()
                                    + " of that day ("
                                    + limit
                                    + " ng/L).");
            case EXCEEDED ->
                    new Text(
                            ja + "採水日の" + guideline.name().ja() + "（" + limit + " ng/L）を超えます。",
                            en
                                    + "It exceeds the "
                                    + guideline.name().en()
                                    + " of that day ("
                                    + limit
                                    + " ng/L).");
            default ->
                    new Text(
                            ja + limit + " ng/L をまたぐため判定できません。より低い検出下限値での再測定で決まります。",
                            en
                                    + "It straddles "
                                    + limit
                                    + " ng/L. A new analysis with a lower detection limit would settle"
                                    + " it.");
        };
    }

    private static String interval(PfasSum sum) {
        var low = sum.low().toPlainString();
        var high = sum.high();
        if (high == null) {
            return low + "～?";
        }
        return sum.low().compareTo(high) == 0 ? low : low + "～" + high.toPlainString();
    }
}
