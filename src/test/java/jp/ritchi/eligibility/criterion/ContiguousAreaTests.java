package jp.ritchi.eligibility.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Coverages;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.json.JsonMapper;

/** Land of about 92 by 111 m for each thousandth of a degree. */
class ContiguousAreaTests {
    private static final String WEST =
            "((132.740 34.430, 132.742 34.430, 132.742 34.432, 132.740 34.432, 132.740 34.430))";

    /** Nothing is stored anywhere: this criterion looks at the site alone. */
    private static final Facts NOTHING =
            new Facts() {
                @Override
                public List<Interchange> interchanges() {
                    return List.of();
                }

                @Override
                public List<Coverages.Circle> coverage(String layerId) {
                    return List.of();
                }

                @Override
                public List<Coverages.Area> areas(String layerId) {
                    return List.of();
                }

                @Override
                public List<jp.ritchi.layer.Accuracies.AccuracyClass> accuracies() {
                    return List.of();
                }

                @Override
                public List<Feature> features(String layerId, Envelope area) {
                    return List.of();
                }
            };

    private static Finding finding(String wkt, String parameters) throws ParseException {
        var site = Sites.of(new WKTReader().read(wkt), null, LocalDate.of(2026, 4, 1));
        var json = JsonMapper.builder().build().readTree(parameters.replace('\'', '"'));
        return new ContiguousArea().evaluate(site, json, NOTHING);
    }

    @Test
    void onePieceLargeEnoughIsMet() throws ParseException {
        var finding = finding("POLYGON " + WEST, "{'minimumHectares': 4}");
        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.measured().doubleValue()).isCloseTo(4.08, within(0.02));
        assertThat(finding.details()).containsEntry("parts", 1);
        assertThat(finding.flip()).isNull();
    }

    @Test
    void twoPiecesFarApartAreNotAddedUp() throws ParseException {
        var east =
                "((132.750 34.430, 132.752 34.430, 132.752 34.432, 132.750 34.432, 132.750 34.430))";
        var finding =
                finding("MULTIPOLYGON (" + WEST + ", " + east + ")", "{'minimumHectares': 5}");
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding.measured().doubleValue()).isCloseTo(4.08, within(0.02));
        assertThat(finding.margin().doubleValue()).isCloseTo(-0.92, within(0.02));
        assertThat(finding.flip().by().doubleValue()).isCloseTo(0.92, within(0.02));
        assertThat(finding.reason().ja()).contains("2 つに分かれ");
    }

    @Test
    void aRoadOnWhichItHangsMakesItUnknown() throws ParseException {
        // 0.00006 of a degree of longitude are 5.5 m.
        var east =
                "((132.74206 34.430, 132.744 34.430, 132.744 34.432, 132.74206 34.432, 132.74206 34.430))";
        var site = "MULTIPOLYGON (" + WEST + ", " + east + ")";
        var across = finding(site, "{'minimumHectares': 5, 'maximumRoadWidthMetres': 8}");
        assertThat(across.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(across.settledBy().ja()).contains("隙間");
        assertThat(across.details()).containsEntry("roads", 1L);
        assertThat(across.reason().en()).contains("a gap of 5.5");
        assertThat(across.evidence().toString()).contains("role=road");
        assertThat(finding(site, "{'minimumHectares': 5}").outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding(site, "{'minimumHectares': 4, 'maximumRoadWidthMetres': 8}").outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void aCommonCornerOnWhichItHangsMakesItUnknown() throws ParseException {
        var diagonal =
                "((132.742 34.432, 132.744 34.432, 132.744 34.434, 132.742 34.434, 132.742 34.432))";
        var finding =
                finding("MULTIPOLYGON (" + WEST + ", " + diagonal + ")", "{'minimumHectares': 5}");
        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(finding.details()).containsEntry("narrowestOpeningMetres", 0.0);
        assertThat(finding.evidence().toString()).contains("role=neck");
    }

    @Test
    void theThresholdIsSharpToTheSquareMetre() throws ParseException {
        double area = finding("POLYGON " + WEST, "{'minimumHectares': 4}").measured().doubleValue();
        assertThat(finding("POLYGON " + WEST, "{'minimumHectares': " + area + "}").outcome())
                .isEqualTo(Outcome.MET);
        assertThat(
                        finding("POLYGON " + WEST, "{'minimumHectares': " + (area + 0.0001) + "}")
                                .outcome())
                .isEqualTo(Outcome.NOT_MET);
    }
}
