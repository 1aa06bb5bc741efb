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

    /** Rate × hectares (to 0.0001), fractions of a yen cut off. */
    static EligibilityAnswer.Subsidy ceiling(Programme.Support support, double areaHectares) {
        var hectares = BigDecimal.valueOf(areaHectares).setScale(4, RoundingMode.HALF_UP);
        long ceiling =
                hectares.multiply(BigDecimal.valueOf(support.ratePerHectareJpy()))
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact();
        String sum =
                String.format(
                        Locale.ROOT,
                        "%,d × %s = %,d",
                        support.ratePerHectareJpy(),
                        hectares.toPlainString(),
                        ceiling);
        return new EligibilityAnswer.Subsidy(
                ceiling,
                new Text(
                        support.basis().ja() + "。" + sum + " 円。これは上限で、実際の額は市が決めます。",
                        support.basis().en()
                                + ". "
                                + sum
                                + " JPY. This is a ceiling; the city decides the amount."));
    }
}
