package jp.ritchi.eligibility.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the maps are true on the ground, measured on the paper with a ruler. */
class MapTests extends ReportTest {
    private static final int BLACK = 0x000000;
    private static final int MEASURED_LINE = 0x7a1fa2;
    private static final int CIRCLE = 0x1f6aa5;
    private static final Pattern SCALE = Pattern.compile("縮尺 1:([0-9,]+)、上が北");

    /** Squares with sides of about 20 m, 200 m and 8 km. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0002, 0.002, 0.08})
    void theScaleBarIsARoundLengthOnTheGround(double side) throws Exception {
        try (var pdf = open(report(square(side), "\"lang\":\"ja\""))) {
            var scales = scales(pdf);
            var bars = bars(pdf);
            assertThat(scales).hasSize(2);
            assertThat(bars).hasSize(2);
            for (int i = 0; i < bars.size(); i++) {
                double metres = onTheGround(bars.get(i).width(), scales.get(i));
                double ten = Math.pow(10, Math.floor(Math.log10(metres * 1.001)));
                double leading = metres / ten;
                double round = leading < 1.5 ? 1 : leading < 3 ? 2 : 5;
                assertThat(leading).isCloseTo(round, within(0.005 * round));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a4", "a3"})
    void theMeasuredLineAndTheCircleHaveTheirLengthsOnTheGround(String paper) throws Exception {
        var check =
                json(
                        post(
                                "/ogc/processes/parcel-eligibility/execution",
                                "{\"inputs\":" + request(DRAWN, "") + "}"));
        double measured = check.get("findings").get(0).get("measured").asDouble();
        var more = "\"lang\":\"ja\",\"paper\":\"%s\"".formatted(paper);
        try (var pdf = open(report(DRAWN, more))) {
            int scale = scales(pdf).get(0);
            var line = strokes(pdf, MEASURED_LINE).get(0).shape();
            var bounds = line.getBounds2D();
            double length = Math.hypot(bounds.getWidth(), bounds.getHeight());
            // a tenth of a millimetre on paper
            assertThat(onTheGround(length, scale)).isCloseTo(measured, within(scale * 0.0001));
            var circle = strokes(pdf, CIRCLE).get(0);
            assertThat(onTheGround(circle.width(), scale)).isCloseTo(4_000, within(scale * 0.0001));
            assertThat(onTheGround(circle.height(), scale))
                    .isCloseTo(4_000, within(scale * 0.0001));
        }
    }

    @Test
    void mapsAreDrawnAndNotPictures() throws Exception {
        try (var pdf = open(report(DRAWN, ""))) {
            int paths = 0;
            for (PDPage page : pdf.getPages()) {
                var drawn = Drawn.on(page);
                assertThat(drawn.images()).isZero();
                paths += drawn.paths().size();
            }
            assertThat(paths).isGreaterThan(200);
        }
    }

    @Test
    void theNeighboursOfASiteAreOnItsPlan() throws Exception {
        var parcel = realParcel("a", FAR);
        // the location map reaches so far that it leaves parcels out
        var alone = outlines(report(parcels(parcel), "")).size();
        rows.parcel(
                "b",
                "POLYGON((132.802 34.52, 132.803 34.52, 132.803 34.521, 132.802 34.521, 132.802"
                        + " 34.52))");
        assertThat(outlines(report(parcels(parcel), ""))).hasSize(alone + 1);
        rows.execute("UPDATE parcel.parcel SET visibility = 'staff' WHERE id LIKE '%-b'");
        assertThat(outlines(report(parcels(parcel), ""))).hasSize(alone);
    }

    private static List<Drawn.Path> outlines(byte[] report) throws Exception {
        try (var pdf = open(report)) {
            return strokes(pdf, 0x8d8d86);
        }
    }

    private static String square(double side) {
        double west = 132.75;
        double south = 34.43;
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                .formatted(west, south, west + side, south + side);
    }

    private static double onTheGround(double points, int scale) {
        return points / 72 * 0.0254 * scale;
    }

    private static List<Integer> scales(PDDocument pdf) {
        var scales = new ArrayList<Integer>();
        var found = SCALE.matcher(text(pdf));
        while (found.find()) {
            scales.add(Integer.parseInt(found.group(1).replace(",", "")));
        }
        return scales;
    }

    private static List<Drawn.Path> bars(PDDocument pdf) throws Exception {
        return paths(pdf).stream()
                .filter(path -> path.filled() && path.rgb() == BLACK)
                .filter(path -> path.width() > 20 && Math.abs(path.height() - 3.75) < 0.1)
                .toList();
    }

    private static List<Drawn.Path> strokes(PDDocument pdf, int rgb) throws Exception {
        return paths(pdf).stream().filter(path -> !path.filled() && path.rgb() == rgb).toList();
    }

    private static List<Drawn.Path> paths(PDDocument pdf) throws Exception {
        var all = new ArrayList<Drawn.Path>();
        for (var page : StreamSupport.stream(pdf.getPages().spliterator(), false).toList()) {
            all.addAll(Drawn.on(page).paths());
        }
        return all;
    }
}
