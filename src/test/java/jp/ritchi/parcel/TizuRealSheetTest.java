package jp.ritchi.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.geo.PlaneRectangularZone;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.format.GeoFeature;
import jp.ritchi.ingest.format.GeoJsonFile;
import jp.ritchi.ingest.format.SafeXml;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** A published sheet with one parcel, beside an independent conversion of it. */
class TizuRealSheetTest {
    /** Square of the scale factor of zone 9 at the parcel, 0.9999083: 1 − 0.0001 + y²/2R². */
    private static final double PLANE_PER_ELLIPSOID = 0.9998166;

    private static TizuSink into(List<TizuRow> rows) {
        return new TizuSink() {
            @Override
            public void sheet(TizuSheet sheet, TizuParcelIds ids) {}

            @Override
            public void add(TizuRow row, TizuParcelIds ids, Geometry plane) {
                rows.add(row);
            }

            @Override
            public void refused(long number, String id) {}
        };
    }

    @Test
    void parcelLiesWhereAnotherProgramPutsIt() throws IOException {
        var folder = ImportClient.sharedData().resolve("parcels");
        var sheetFile = folder.resolve("12103-0400-76.xml");
        assumeTrue(Files.exists(sheetFile), "no shared data: the real sheet is not compared");
        var handler = new TizuXmlHandler();
        try (var in = Files.newInputStream(sheetFile)) {
            SafeXml.read(in, handler);
        }
        var rows = new ArrayList<TizuRow>();
        new TizuSheetRows(into(rows), new ImportReport()).add(handler.sheet(), "sheet");
        var expected = new ArrayList<GeoFeature>();
        GeoJsonFile.read(folder.resolve("12103-0400-76.expected.geojson"), expected::add);

        assertThat(rows).hasSize(1);
        var parcel = rows.get(0);
        assertThat(parcel.parcel().lotNumber()).isEqualTo(expected.get(0).find("地番").orElseThrow());
        assertThat(parcel.lonLat().getNumPoints()).isEqualTo(5);
        for (var theirs : expected.get(0).geometry().getCoordinates()) {
            double nearest =
                    java.util.Arrays.stream(parcel.lonLat().getCoordinates())
                            .mapToDouble(ours -> GeodesicDistance.between(ours, theirs))
                            .min()
                            .orElseThrow();
            assertThat(nearest).isLessThan(0.001);
        }
        var plane = new PlaneRectangularZone(9).fromLonLat(parcel.lonLat());
        assertThat(plane.getArea()).isCloseTo(3.459, within(0.001));
        assertThat(plane.getArea() / GeodesicArea.squareMetres(parcel.lonLat()))
                .isCloseTo(PLANE_PER_ELLIPSOID, within(1e-6));
    }
}
