package jp.ritchi.eligibility.report.map;

import java.util.Locale;

/**
 * A scale bar of a round length: 1, 2 or 5 times a power of ten.
 *
 * @param metres its length on the ground
 * @param pixels its length on paper
 */
record ScaleBar(int metres, double pixels) {
    private static final double LONGEST_SHARE = 0.3;

    /** The longest round bar that takes no more than its share of the map's width. */
    static ScaleBar of(MapFrame frame) {
        double longest = frame.width() * LONGEST_SHARE * frame.metresPerPixel();
        int metres = 1;
        for (long ten = 1; ten <= 100_000_000; ten *= 10) {
            for (int step : new int[] {1, 2, 5}) {
                if (step * ten <= longest) {
                    metres = Math.toIntExact(step * ten);
                }
            }
        }
        return new ScaleBar(metres, metres / frame.metresPerPixel());
    }

    String label() {
        return metres >= 1_000
                ? String.format(Locale.ROOT, "%,d km", metres / 1_000)
                : metres + " m";
    }
}
