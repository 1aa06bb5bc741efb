package jp.ritchi.parcel.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.ingest.format.CsvFile;
import jp.ritchi.ingest.format.CsvRow;
import jp.ritchi.ingest.format.GeoFeature;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SyntheticParcelsTest {
    private static final Path COMMITTED = Path.of("gis-data/parcels.csv");
    private static final Coordinate SAIJO = new Coordinate(132.754219, 34.441495);

    private record Parcel(CsvRow row, Geometry shape) {}

    private static ArrayList<Parcel> parcels() throws IOException {
        var parcels = new ArrayList<Parcel>();
        CsvFile.read(
                COMMITTED,
                row -> {
                    try {
                        parcels.add(
                                new Parcel(
                                        row,
                                        new WKTReader(GeoFeature.FACTORY).read(row.text("wkt"))));
                    } catch (ParseException e) {
                        throw new AssertionError(row.toString(), e);
                    }
                });
        return parcels;
    }

    @Test
    void programWritesTheCommittedFileByteForByte() throws IOException {
        assertThat(SyntheticParcels.generate()).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void parcelsAreValidMarkedAndDoNotOverlap() throws IOException {
        var tree = new Quadtree();
        var parcels = parcels();
        assertThat(parcels).hasSizeBetween(3_000, 4_000);
        for (var parcel : parcels) {
            assertThat(parcel.shape.isValid()).isTrue();
            assertThat(parcel.shape.getNumPoints()).isBetween(5, 9);
            assertThat(parcel.row.text("positional_accuracy")).isEqualTo("synthetic");
            assertThat(parcel.row.text("name_ja")).startsWith("合成 ");
            for (Object near : tree.query(parcel.shape.getEnvelopeInternal())) {
                // Seven decimals move corners by a centimetre at most.
                assertThat(parcel.shape.intersection((Geometry) near).getArea()).isLessThan(1e-11);
            }
            tree.insert(parcel.shape.getEnvelopeInternal(), parcel.shape);
        }
    }

    @Test
    void sitesLieInsideAcrossAndOutsideTwoKilometresAndOnBothSidesOfThreeHectares()
            throws IOException {
        int inside = 0;
        int across = 0;
        int outside = 0;
        int nearlyThree = 0;
        int three = 0;
        for (var parcel : parcels()) {
            double hectares = GeodesicArea.squareMetres(parcel.shape) / 10_000;
            nearlyThree += hectares >= 2.7 && hectares < 3 ? 1 : 0;
            three += hectares >= 3 ? 1 : 0;
            if (hectares < 1 || !parcel.row.text("oaza_ja").equals("合成西条")) {
                continue;
            }
            double near = GeodesicDistance.nearest(SAIJO, parcel.shape).metres();
            double far = GeodesicDistance.farthest(SAIJO, parcel.shape).metres();
            inside += far <= 2000 ? 1 : 0;
            across += near <= 2000 && far > 2000 ? 1 : 0;
            outside += near > 2000 ? 1 : 0;
        }
        assertThat(inside).isGreaterThan(3);
        assertThat(across).isGreaterThan(3);
        assertThat(outside).isGreaterThan(3);
        assertThat(nearlyThree).isGreaterThan(10);
        assertThat(three).isGreaterThan(10);
    }
}
