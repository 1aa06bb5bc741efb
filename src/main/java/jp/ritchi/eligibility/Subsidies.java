package jp.ritchi.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import jp.ritchi.text.Text;

/**
 * Computes the ceiling of support from the area as it is shown, so that anyone can redo the sum.
 */
final class Subsidies {
    private Subsidies() {}

    /** Rate × hectares (to 0.0001), cut to the programme's step of yen and at its cap. */
    static EligibilityAnswer.Subsidy ceiling(Programme.Support support, double areaHectares) {
        var hectares = BigDecimal.valueOf(areaHectares).setScale(4, RoundingMode.HALF_UP);
        long step = support.roundDownToJpy() == null ? 1 : support.roundDownToJpy();
        long sum =
                hectares.multiply(BigDecimal.valueOf(support.ratePerHectareJpy()))
                        .divide(BigDecimal.valueOf(step), 0, RoundingMode.DOWN)
                        .multiply(BigDecimal.valueOf(step))
                        .longValueExact();
        var cap = support.capJpy();
        String written = written(support, hectares, sum);
        long ceiling = cap != null && cap < sum ? cap : sum;
        String capJa = ceiling < sum ? String.format(Locale.ROOT, "上限 %,d 円。", ceiling) : "";
        String capEn = ceiling < sum ? String.format(Locale.ROOT, " Cap: %,d JPY.", ceiling) : "";
        return new EligibilityAnswer.Subsidy(
                ceiling,
                new Text(
                        support.basis().ja()
                                + "。"
                                + written
                                + " 円。"
                                + capJa
                                + "これは上限で、実際の額は市が決めます。",
                        support.basis().en()
                                + ". "
                                + written
                                + " JPY."
                                + capEn
                                + " This is a ceiling; the city decides the amount."));
    }

    private static String written(Programme.Support support, BigDecimal hectares, long sum) {
        return String.format(
                Locale.ROOT,
                "%,d × %s = %,d",
                support.ratePerHectareJpy(),
                hectares.toPlainString(),
                sum);
    }
}
