package jp.ritchi.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.layer.Today;
import jp.ritchi.ogcapi.ServedTest;
import jp.ritchi.ogcapi.param.RowFilter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Kept counts are those that counting now would give, whatever happened to the rows. */
class CellTests extends ServedTest {
    @Autowired private LayerReads reads;
    @Autowired private LayerCatalog layers;
    @Autowired private CellFolding folding;
    @Autowired private Today today;

    private final SplittableRandom random = new SplittableRandom(17);

    private Layer parcels() {
        return layers.find("parcels").orElseThrow();
    }

    @Test
    void keptCountsAreThoseOfTheRows() {
        for (int step = 0; step < 40; step++) {
            change(step);
            if (step % 4 == 3) {
                folding.fold();
            }
            if (step % 3 == 0) {
                assertKeptIsTrue("step " + step);
            }
        }
        folding.fold();
        assertKeptIsTrue("folded");
        writer.sql("DELETE FROM parcel.parcel WHERE source_id = ?").param(rows.source()).update();
        assertKeptIsTrue("rows gone");
    }

    @Test
    void countingAnewGivesTheSame() {
        change(0);
        folding.fold();
        var before = cells(new TileAddress(0, 0, 0), true);
        asOwner("CALL parcel.parcel_cells_again()");
        assertThat(cells(new TileAddress(0, 0, 0), true)).isEqualTo(before).isNotEmpty();
    }

    /** Counting anew is for those who keep the database, not for the service. */
    private void asOwner(String sql) {
        try (var connection =
                        java.sql.DriverManager.getConnection(
                                System.getenv("RITCHI_DB_URL"),
                                "ritchi_owner",
                                System.getenv("RITCHI_DB_OWNER_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void change(int step) {
        switch (step % 5) {
            case 0 -> insert(step);
            case 1 ->
                    update("geom = ST_Translate(geom, 0.2, 0.1), area_m2 = area_m2 * 1.37 + 0.123");
            case 2 -> {
                update("visibility = 'staff'");
                update("valid_to = DATE '2020-01-01'");
                update("valid_to = NULL");
                update("valid_to = DATE '2999-01-01'");
            }
            case 3 ->
                    update(
                            "visibility = 'public', positional_accuracy ="
                                    + " CASE WHEN geom IS NOT NULL THEN 'site' END");
            default -> {
                update("geom = NULL, positional_accuracy = NULL");
                writer.sql("DELETE FROM parcel.parcel WHERE source_id = ? AND random() < 0.2")
                        .param(rows.source())
                        .update();
            }
        }
    }

    /** Many in one statement. */
    private void insert(int step) {
        writer.sql(
                        """
                        INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, source_id,
                            positional_accuracy, geom)
                        SELECT :id || n, '筆', '1', 100 + 7.77 * n, :source, 'synthetic',
                            ST_SetSRID(ST_Expand(ST_Point(-60 + n * 0.013, -50 + n % 7 * 0.021), 0.001), 6668)
                        FROM generate_series(1, 80) n
                        """)
                .param("id", rows.id("s" + step + "-"))
                .param("source", rows.source())
                .update();
    }

    private void update(String change) {
        rows.execute(
                "UPDATE parcel.parcel SET %s WHERE source_id = '%s' AND abs(hashtext(id)) %% 7 = %s"
                        .formatted(change, rows.source(), random.nextInt(7)));
    }

    private void assertKeptIsTrue(String as) {
        for (int zoom : new int[] {0, 3, 4, 5, 7, 8, 10, 13}) {
            for (double lon : new double[] {-59.99, -59.5}) {
                var address =
                        TileAddress.at(zoom, new org.locationtech.jts.geom.Coordinate(lon, -49.93));
                assertThat(cells(address, true))
                        .as(as + " " + address)
                        .isEqualTo(cells(address, false));
            }
        }
    }

    @Test
    void aRowEndsByThePassingOfTime() {
        change(0);
        var tomorrow = today.day().plusDays(1);
        update("valid_to = (now() AT TIME ZONE 'Asia/Tokyo')::date");
        var now = question(new TileAddress(0, 0, 0), today.day());
        var then = question(new TileAddress(0, 0, 0), tomorrow);
        assertThat(areKept(now)).isTrue();
        assertThat(areKept(then)).isFalse();
        var before = cells(then, false);
        try {
            assertThat(end(tomorrow)).isPositive();
            assertThat(end(tomorrow)).isZero();
            assertThat(areKept(now)).isFalse();
            assertThat(areKept(then)).isTrue();
            assertThat(cells(then, true)).isEqualTo(before).isNotEqualTo(cells(now, false));
            // Rows that are ended, brought back and removed on the new day are counted for that
            // day.
            update("valid_to = (now() AT TIME ZONE 'Asia/Tokyo')::date");
            update("valid_to = NULL");
            assertThat(cells(then, true)).isEqualTo(cells(then, false));
        } finally {
            asOwner("UPDATE core.cell_day SET day = day - 1");
            asOwner("CALL parcel.parcel_cells_again()");
        }
    }

    @Test
    void nobodyMovesTheDayFartherThanTomorrow() {
        assertThat(end(today.day().plusDays(3))).isZero();
        assertThat(areKept(question(new TileAddress(0, 0, 0), today.day()))).isTrue();
    }

    private int end(java.time.LocalDate day) {
        return writer.sql("SELECT core.end_cells(?)").param(day).query(Integer.class).single();
    }

    private boolean areKept(TileQuestion question) {
        return reads.read(jdbc -> CellReads.areKept(question, jdbc));
    }

    private TileQuestion question(TileAddress address, java.time.LocalDate day) {
        return new TileQuestion(parcels(), RowFilter.present(day), address);
    }

    private TreeMap<List<Integer>, Cell> cells(TileAddress address, boolean kept) {
        return cells(question(address, today.day()), kept);
    }

    private TreeMap<List<Integer>, Cell> cells(TileQuestion question, boolean kept) {
        var found =
                reads.read(
                        jdbc ->
                                kept
                                        ? CellReads.kept(question, jdbc)
                                        : CellReads.counted(question, jdbc));
        var byPlace =
                new TreeMap<List<Integer>, Cell>(
                        java.util.Comparator.comparing(List<Integer>::toString));
        for (Cell cell : new ArrayList<>(found.cells())) {
            byPlace.put(List.of(cell.row(), cell.column()), cell);
        }
        return byPlace;
    }
}
