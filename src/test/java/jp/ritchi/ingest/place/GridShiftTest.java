package jp.ritchi.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.GeoFeature;
import jp.ritchi.ingest.mapping.SettingsProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** Conversions between datums by parameter files that the operator has put into the folder. */
class GridShiftTest {
    private static final Path GDAL = Path.of("/usr/bin/gdaltransform");

    /** 0.000001 seconds of arc, 0.03 mm: a file of NTv2 has seven digits. */
    private static final double SAME = 3e-10;

    @TempDir Path folder;
    private final ShiftGrid grid = new ShiftGrid(4_301);

    private Coordinate moved(int epsg, Coordinate lonLat) {
        var point = GeoFeature.FACTORY.createPoint(lonLat.copy());
        return Placing.of(epsg, new ShiftFiles(folder)).toLonLat(point).getCoordinate();
    }

    private static List<String> codes(Placing placing) {
        return placing.remarks().stream().map(ImportIssue::code).toList();
    }

    private static List<Coordinate> places(int count) {
        var random = new SplittableRandom(1);
        var places = new ArrayList<Coordinate>();
        for (int i = 0; i < count; i++) {
            places.add(
                    new Coordinate(
                            ShiftGrid.west() + random.nextDouble() * ShiftGrid.width() * 0.999,
                            ShiftGrid.south() + random.nextDouble() * ShiftGrid.height() * 0.999));
        }
        return places;
    }

    @Test
    void placesBetweenTheCornersAreWhereProjPutsThem() throws Exception {
        assumeThat(GDAL).as("gdaltransform, to compare with").isExecutable();
        grid.par(folder.resolve("TKY2JGD.par"));
        var places = places(500);
        var theirs = byProj(grid.ntv2(folder.resolve("tky2jgd.gsb")), places);
        for (int i = 0; i < places.size(); i++) {
            var ours = moved(4301, places.get(i));
            assertThat(ours.x).as("%s", places.get(i)).isCloseTo(theirs.get(i).x, within(SAME));
            assertThat(ours.y).as("%s", places.get(i)).isCloseTo(theirs.get(i).y, within(SAME));
            assertThat(ours.y - places.get(i).y).isGreaterThan(11 / 3600.0);
        }
    }

    private List<Coordinate> byProj(Path shifts, List<Coordinate> places) throws Exception {
        var in = folder.resolve("in.txt");
        Files.write(in, places.stream().map(p -> p.x + " " + p.y).toList());
        var out = folder.resolve("out.txt");
        var pipeline =
                "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=hgridshift +grids="
                        + shifts.toAbsolutePath()
                        + " +step +proj=unitconvert +xy_in=rad +xy_out=deg";
        var process =
                new ProcessBuilder(GDAL.toString(), "-output_xy", "-ct", pipeline)
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectErrorStream(true)
                        .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        return Files.readAllLines(out).stream()
                .map(line -> line.split(" "))
                .map(xy -> new Coordinate(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])))
                .toList();
    }

    /**
     * By hand: a quarter of the way east and half of the way north between 12, 12.4, 11.6, 12.8.
     */
    @Test
    void aPlaceInAMeshIsInterpolatedBothWays() throws Exception {
        Files.writeString(
                folder.resolve("TKY2JGD.par"),
                """
                JGD2000-TokyoDatum
                MeshCode dB dL
                49301664 12.00000 -8.00000
                49301665 12.40000 -8.40000
                49301674 11.60000 -8.00000
                49301675 12.80000 -8.80000
                """);
        var at = new Coordinate(130.8 + 0.25 / 80, 32.8 + 0.5 / 120);
        var moved = moved(4301, at);
        assertThat((moved.y - at.y) * 3600).isCloseTo((12.1 + 11.9) / 2, within(1e-6));
        assertThat((moved.x - at.x) * 3600).isCloseTo((-8.1 - 8.2) / 2, within(1e-6));
        assertThat(codes(Placing.of(4301, new ShiftFiles(folder))))
                .containsExactly("datum-shifted", "jgd2000-null-transformation");
    }

    @Test
    void aPlaceOutsideTheFileIsRefused() throws Exception {
        grid.par(folder.resolve("TKY2JGD.par"));
        for (var outside :
                List.of(
                        new Coordinate(ShiftGrid.west() - 1e-6, ShiftGrid.south() + 0.01),
                        new Coordinate(ShiftGrid.west() + 0.01, ShiftGrid.south() + 0.05),
                        new Coordinate(139.7, 35.7),
                        new Coordinate(-130, -33))) {
            assertThatThrownBy(() -> moved(4301, outside))
                    .isInstanceOfSatisfying(
                            OutsideGridException.class,
                            e -> assertThat(e.sentence().en()).contains("TKY2JGD.par"));
        }
    }

    /** JGD2011 kept the coordinates of JGD2000 where the ground did not move in 2011. */
    @Test
    void aPatchMovesWhatItCoversAndLeavesTheRestAsItIs() throws Exception {
        grid.par(folder.resolve("touhokutaiheiyouoki2011.par"));
        var within = places(1).get(0);
        assertThat(moved(4612, within).y).isGreaterThan(within.y + 11 / 3600.0);
        var elsewhere = new Coordinate(141.3, 43.0);
        assertThat(moved(4612, elsewhere)).isEqualTo(elsewhere);
        var edge = new Coordinate(ShiftGrid.west() - 1e-6, ShiftGrid.south() + 0.01);
        assertThatThrownBy(() -> moved(4612, edge)).isInstanceOf(OutsideGridException.class);
        var placing = Placing.of(4612, new ShiftFiles(folder));
        assertThat(codes(placing)).containsExactly("datum-shifted");
        assertThat(placing.remarks().get(0).message().en()).contains("Outside its area");
        assertThat(moved(6668, within)).isEqualTo(within);
    }

    @Test
    void theTokyoDatumIsRefusedWithoutAFile() {
        for (int epsg : new int[] {4301, 30162, 3093}) {
            assertThatThrownBy(() -> Placing.of(epsg, new ShiftFiles(folder)))
                    .isInstanceOfSatisfying(
                            SettingsProblem.class,
                            e -> {
                                assertThat(e.status().value()).isEqualTo(400);
                                assertThat(e.parameter()).isEqualTo("epsg");
                                assertThat(e.sentence().ja())
                                        .contains("TKY2JGD.par", folder.toString());
                                assertThat(e.sentence().en())
                                        .contains("TKY2JGD.par", folder.toString());
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "only a comment\r\n",
                "49301664 12.0",
                "49301664 12.0 -8.0\r\n49301665 12.0 -8x\r\n",
                "49301664 12.0 NaN\r\n",
                "49301664 12.0 -800\r\n",
                "49301964 12.0 -8.0\r\n49308664 12.0 -8.0\r\n",
            })
    void aDamagedFileIsToldWithItsName(String content) throws Exception {
        var file = folder.resolve("tky2jgd.PAR");
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Placing.of(4301, new ShiftFiles(folder)))
                .isInstanceOfSatisfying(
                        SettingsProblem.class,
                        e ->
                                assertThat(e.sentence().en())
                                        .contains("tky2jgd.PAR", "cannot be read"));
    }

    @Test
    void aFileThatIsMendedCountsWithoutARestart() throws Exception {
        var file = folder.resolve("TKY2JGD.par");
        Files.writeString(file, "49301664 12.0");
        var files = new ShiftFiles(folder);
        assertThatThrownBy(() -> Placing.of(4301, files)).isInstanceOf(SettingsProblem.class);
        grid.par(file);
        var before = places(1).get(0);
        var first = Placing.of(4301, files).toLonLat(GeoFeature.FACTORY.createPoint(before.copy()));
        new ShiftGrid(7).par(file);
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
        var second =
                Placing.of(4301, files).toLonLat(GeoFeature.FACTORY.createPoint(before.copy()));
        assertThat(second.getCoordinate()).isNotEqualTo(first.getCoordinate());
    }
}
