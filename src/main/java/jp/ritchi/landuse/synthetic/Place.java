package jp.ritchi.landuse.synthetic;

import java.util.List;

/**
 * A centre of demonstration with a square around it.
 *
 * @param half half the side of the square in metres
 * @param themes the themes that are complete in the square; the others stay unknown there
 */
record Place(
        String id,
        String ja,
        String en,
        String municipality,
        double lon,
        double lat,
        double half,
        List<String> themes) {

    private static final String HIGASHIHIROSHIMA = "東広島市/Higashihiroshima/34212";

    static final List<Place> ALL =
            List.of(
                    new Place(
                            "saijo",
                            "西条",
                            "Saijo",
                            HIGASHIHIROSHIMA,
                            132.754219,
                            34.441495,
                            3_800,
                            List.of(
                                    "agricultural",
                                    "urban-control",
                                    "zoning",
                                    "priority",
                                    "flood",
                                    "landslide",
                                    "roads")),
                    new Place(
                            "shiwa",
                            "志和",
                            "Shiwa",
                            HIGASHIHIROSHIMA,
                            132.645203,
                            34.46049,
                            3_800,
                            List.of("agricultural", "urban-control", "zoning", "flood")),
                    new Place(
                            "kikuyo",
                            "菊陽",
                            "Kikuyo",
                            "菊陽町/Kikuyo/43404",
                            130.825,
                            32.885,
                            2_700,
                            List.of(
                                    "agricultural",
                                    "urban-control",
                                    "zoning",
                                    "priority",
                                    "flood",
                                    "landslide")),
                    new Place(
                            "otsu",
                            "大津",
                            "Otsu",
                            "大津町/Otsu/43403",
                            130.882,
                            32.88,
                            2_700,
                            List.of("agricultural", "urban-control", "zoning", "flood")));

    Ground ground() {
        return new Ground(lon, lat);
    }
}
