package jp.ritchi.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import jp.ritchi.geo.bulk.Outlines;
import jp.ritchi.geo.bulk.ParcelField;
import jp.ritchi.geo.bulk.WkbWriter;
import org.postgresql.PGConnection;

/**
 * The densest tile of each zoom over a million made-up parcels, made by the service for the first
 * time and by ST_AsMVT in the same run; called by deploy/bench/tiles.sh. Prints a table.
 */
@SuppressWarnings("SystemOut")
final class TileBench {
    private static final int RUNS = 7;
    private static final int WARM_UPS = 30;
    private static final int CHUNK = 50_000;
    private static final String REFERENCE =
            """
            SELECT ST_AsMVT(tile, 'parcels', 4096, 'geom')
            FROM (SELECT ST_AsMVTGeom(v.geom_3857, ST_TileEnvelope(?, ?, ?), 4096, 64, true) AS geom,
                    v.id, v.name_ja, v.name_en, v.lot_number, v.oaza_ja, v.area_ha, v.lots,
                    v.positional_accuracy, v.synthetic
                FROM policy.parcels v
                WHERE v.geom_3857 && ST_TileEnvelope(?, ?, ?, margin => 64.0 / 4096)) tile
            WHERE geom IS NOT NULL
            """;

    private final Connection database;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;

    private TileBench(Connection database, String service) {
        this.database = database;
        this.service = service;
    }

    /** Arguments: number of parcels, JDBC address, address of the service. */
    public static void main(String[] arguments) throws Exception {
        try (var database = DriverManager.getConnection(arguments[1])) {
            var bench = new TileBench(database, arguments[2]);
            bench.fill(Integer.parseInt(arguments[0]));
            bench.measure();
        }
    }

    private void fill(int parcels) throws SQLException, IOException {
        execute(
                "CREATE SCHEMA IF NOT EXISTS bench",
                "CREATE TABLE IF NOT EXISTS bench.tile_parcel (n integer, geom geometry)");
        if (number("SELECT count(*) FROM bench.tile_parcel") == parcels) {
            return;
        }
        execute("TRUNCATE bench.tile_parcel");
        var field = new ParcelField(1, parcels);
        var outlines = new Outlines();
        var copy = database.unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < parcels; from += CHUNK) {
            var text = new StringBuilder();
            for (int i = from; i < Math.min(parcels, from + CHUNK); i++) {
                outlines.clear();
                field.add(i, outlines);
                text.append(i).append('\t');
                text.append(HexFormat.of().formatHex(WkbWriter.polygon(outlines, 6668)));
                text.append('\n');
            }
            copy.copyIn("COPY bench.tile_parcel FROM STDIN", new StringReader(text.toString()));
        }
        long begun = System.nanoTime();
        for (int from = 0; from < parcels; from += CHUNK) {
            execute(rows(from, from + CHUNK));
        }
        System.out.printf(
                "%,d parcels stored, counted by cell and noted for screening in %.1f s%n",
                parcels, (System.nanoTime() - begun) / 1e9);
        execute("SELECT core.fold_cells()", "VACUUM ANALYZE parcel.parcel", "ANALYZE core.cell");
    }

    /** The kept values of parcels are another bench: nothing is due here. */
    private static String rows(int from, int to) {
        return """
        BEGIN;
        INSERT INTO parcel.parcel (id, name_ja, name_en, lot_number, oaza_ja, area_m2, lots,
            source_id, positional_accuracy, geom)
        SELECT 'bench-' || lpad(n::text, 8, '0'), '合成 大津町 ' || n / 100 || '-' || n %% 100,
            'Synthetic Ozu ' || n / 100 || '-' || n %% 100, n / 100 || '-' || n %% 100,
            '合成' || n / 5000, ST_Area(geom::geography), nullif(n %% 4, 0), 'ritchi-synthetic',
            'synthetic', geom
        FROM bench.tile_parcel WHERE n >= %d AND n < %d;
        DELETE FROM eligibility.screening_due WHERE parcel_id LIKE 'bench-%%';
        COMMIT
        """
                .formatted(from, to);
    }

    private void measure() throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            for (int zoom = 18; zoom >= 10; zoom--) {
                ask(densest(zoom));
            }
            bump();
        }
        floor();
        System.out.println(
                "zoom  cold ms  ST_AsMVT ms   times  raw KB  gzip KB  ST_AsMVT gzip KB  contents");
        for (int zoom = 0; zoom <= 18; zoom++) {
            print(zoom);
        }
    }

    private void print(int zoom) throws Exception {
        var tile = densest(zoom);
        var mine = new double[RUNS];
        HttpResponse<byte[]> answer = null;
        for (int run = 0; run < RUNS; run++) {
            bump();
            long begun = System.nanoTime();
            answer = ask(tile);
            mine[run] = (System.nanoTime() - begun) / 1e6;
        }
        int runs = zoom < 10 ? 0 : zoom < 13 ? 1 : RUNS; // further out it takes half a minute
        var theirs = new double[Math.max(1, runs)];
        byte[] reference = {};
        for (int run = 0; run < runs; run++) {
            long begun = System.nanoTime();
            reference = reference(tile);
            theirs[run] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(mine);
        Arrays.sort(theirs);
        System.out.printf(
                "%4d %8.1f %12.1f %6.1fx %7d %8d %17d  %s%n",
                zoom,
                mine[RUNS / 2],
                theirs[theirs.length / 2],
                theirs[theirs.length / 2] / mine[RUNS / 2],
                answer.body().length / 1000,
                gzip(answer.body()) / 1000,
                gzip(reference) / 1000,
                answer.headers().firstValue("Tile-Contents").orElse("?"));
    }

    /** What a request costs that asks nobody. */
    private void floor() throws Exception {
        var times = new double[50];
        for (int i = 0; i < times.length; i++) {
            long begun = System.nanoTime();
            client.send(
                    HttpRequest.newBuilder(URI.create(service + "/api/health")).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("HTTP floor (/api/health): %.1f ms%n", times[times.length / 2]);
    }

    /** Zoom, row, column. */
    private int[] densest(int zoom) throws SQLException {
        var sql =
                """
                SELECT code >> (2 * (18 - %1$d)) FROM core.cell WHERE layer = 'parcels' AND level = 18
                GROUP BY 1 ORDER BY sum(features) DESC, 1 LIMIT 1
                """
                        .formatted(zoom);
        long code = number(sql);
        int row = 0;
        int column = 0;
        for (int i = 0; i < zoom; i++) {
            column |= (int) (code >> 2 * i & 1) << i;
            row |= (int) (code >> 2 * i + 1 & 1) << i;
        }
        return new int[] {zoom, row, column};
    }

    /** As if somebody had changed a parcel: nothing that was made before is served again. */
    private void bump() throws Exception {
        execute("UPDATE core.layer_version SET version = version + 1 WHERE layer = 'parcels'");
        Thread.sleep(60);
    }

    private HttpResponse<byte[]> ask(int[] tile) throws IOException, InterruptedException {
        var path =
                "/ogc/collections/parcels/tiles/WebMercatorQuad/%d/%d/%d"
                        .formatted(tile[0], tile[1], tile[2]);
        return client.send(
                HttpRequest.newBuilder(URI.create(service + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private byte[] reference(int[] tile) throws SQLException {
        try (var statement = database.prepareStatement(REFERENCE)) {
            for (int i = 0; i < 6; i += 3) {
                statement.setInt(i + 1, tile[0]);
                statement.setInt(i + 2, tile[2]);
                statement.setInt(i + 3, tile[1]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    private static int gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.size();
    }

    private long number(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
