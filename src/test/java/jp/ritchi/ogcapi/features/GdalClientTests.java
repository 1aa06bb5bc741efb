package jp.ritchi.ogcapi.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import jp.ritchi.RitchiApplication;
import jp.ritchi.geo.AxisOrder;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.layer.LayerCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GDAL's driver OAPIF as a client of the running service, compared with the database. */
@SpringBootTest(
        classes = RitchiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
class GdalClientTests {
    private static final int PORT = freePort();
    private static final String ROOT = "http://127.0.0.1:" + PORT + "/ogc";
    private static final String PUBLIC = " WHERE visibility = 'public'";

    @Autowired private JdbcClient writer;
    @Autowired private LayerCatalog layers;
    @TempDir private Path folder;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void needGdal() {
        assumeThat(Path.of("/usr/bin/ogrinfo"))
                .as("GDAL is not installed (Debian: gdal-bin); its tests are left out")
                .exists();
    }

    private String gdal(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(told).isZero();
            assertThat(told).doesNotContain("ERROR");
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ogrinfo(String... more) {
        var command = new ArrayList<>(List.of("/usr/bin/ogrinfo", "-ro", "-oo", "PAGE_SIZE=1000"));
        command.add("OAPIF:" + ROOT);
        command.addAll(List.of(more));
        return gdal(command.toArray(new String[0]));
    }

    private int count(String layer, String... more) {
        var arguments = new ArrayList<>(List.of("-so", layer));
        arguments.addAll(List.of(more));
        var told = ogrinfo(arguments.toArray(new String[0]));
        return Integer.parseInt(told.replaceAll("(?s).*Feature Count: (\\d+).*", "$1"));
    }

    private int stored(String sql) {
        return writer.sql("SELECT count(*) FROM " + sql).query(Integer.class).single();
    }

    @Test
    void itListsEveryLayer() {
        var told = ogrinfo();
        for (var layer : layers.list()) {
            assertThat(told).contains(": " + layer.id() + " (title: " + layer.title().ja() + ")");
        }
    }

    @Test
    void itCountsAndReadsThroughAllPages() {
        assertThat(count("fabs")).isEqualTo(stored("fab.fab" + PUBLIC));
        assertThat(count("parcels")).isEqualTo(stored("parcel.parcel" + PUBLIC));
        var file = folder.resolve("parcels.csv");
        gdal(
                "/usr/bin/ogr2ogr",
                "-f",
                "CSV",
                file.toString(),
                "OAPIF:" + ROOT,
                "-oo",
                "PAGE_SIZE=1000",
                "parcels",
                "-select",
                "name_ja");
        assertThat(lines(file)).hasSize(stored("parcel.parcel" + PUBLIC) + 1);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itFiltersByAttributes() {
        assertThat(count("fabs", "-where", "kind = 'investment'"))
                .isPositive()
                .isEqualTo(stored("fab.fab" + PUBLIC + " AND kind = 'investment'"));
        assertThat(count("parcels", "-where", "area_ha >= 3 AND lots = 1"))
                .isEqualTo(stored("parcel.parcel" + PUBLIC + " AND area_m2 >= 30000 AND lots = 1"));
        var id = writer.sql("SELECT min(id) FROM fab.fab" + PUBLIC).query(String.class).single();
        assertThat(ogrinfo("-al", "fabs", "-where", "id = '" + id + "'")).contains(id);
    }

    @Test
    void itReadsABox() {
        assertThat(count("fabs", "-spat", "130", "32", "131.5", "33.5"))
                .isPositive()
                .isEqualTo(
                        stored(
                                "fab.fab"
                                        + PUBLIC
                                        + " AND geom && ST_MakeEnvelope(130, 32, 131.5, 33.5, 6668)"));
    }

    /** Both move every position with PROJ, but GDAL does it on its own way from CRS84. */
    @Test
    void itAgreesOnEverySystemToAMillimetre() throws Exception {
        var points = new TreeSet<String>();
        var degrees = positions(CoordinateSystem.CRS84);
        assertThat(degrees).hasSizeGreaterThan(5);
        for (var system : CoordinateSystem.list()) {
            var ours = positions(system);
            var theirs = moved(degrees, system);
            assertThat(ours).hasSameSizeAs(theirs);
            for (int i = 0; i < ours.size(); i++) {
                boolean northFirst = system.officialAxisOrder() == AxisOrder.NORTH_EAST;
                double tolerance = system.planeEpsg().isPresent() ? 0.001 : 1e-8;
                double east = theirs.get(i)[0];
                double north = theirs.get(i)[1];
                assertThat(ours.get(i)[northFirst ? 1 : 0])
                        .as(system + " east of " + i)
                        .isCloseTo(east, within(tolerance));
                assertThat(ours.get(i)[northFirst ? 0 : 1])
                        .as(system + " north of " + i)
                        .isCloseTo(north, within(tolerance));
                points.add(system + " " + i);
            }
        }
        assertThat(points).hasSizeGreaterThan(100);
    }

    private List<double[]> positions(CoordinateSystem system) throws Exception {
        var address = ROOT + "/collections/fabs/items?limit=1000&crs=" + system.uri();
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        var body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        var positions = new ArrayList<double[]>();
        for (JsonNode feature : JsonMapper.builder().build().readTree(body).get("features")) {
            var xy = feature.at("/geometry/coordinates");
            if (xy.size() == 2) {
                positions.add(new double[] {xy.get(0).asDouble(), xy.get(1).asDouble()});
            }
        }
        return positions;
    }

    /** East and north of longitudes and latitudes, by gdaltransform. */
    private List<double[]> moved(List<double[]> degrees, CoordinateSystem system) throws Exception {
        var epsg = "EPSG:" + system.planeEpsg().orElse(6668);
        var input = folder.resolve("degrees.txt");
        Files.write(input, degrees.stream().map(xy -> xy[0] + " " + xy[1]).toList());
        var process =
                new ProcessBuilder(
                                "/usr/bin/gdaltransform",
                                "-s_srs",
                                "EPSG:6668",
                                "-t_srs",
                                epsg,
                                "-output_xy")
                        .redirectInput(input.toFile())
                        .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return told.lines()
                .map(line -> line.split(" "))
                .map(xy -> new double[] {Double.parseDouble(xy[0]), Double.parseDouble(xy[1])})
                .toList();
    }
}
