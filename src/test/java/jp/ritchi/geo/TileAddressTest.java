package jp.ritchi.geo;

import static jp.ritchi.geo.Wkt.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class TileAddressTest {
    private static final double WORLD = 20_037_508.342789244;

    @Test
    void theFirstTileIsTheWorld() {
        Envelope world = new TileAddress(0, 0, 0).mercatorBounds();
        assertThat(world).isEqualTo(new Envelope(-WORLD, WORLD, -WORLD, WORLD));
    }

    @Test
    void rowsCountFromTheNorthAndColumnsFromTheWest() {
        Envelope northEast = new TileAddress(1, 0, 1).mercatorBounds();
        assertThat(northEast).isEqualTo(new Envelope(0, WORLD, 0, WORLD));
        Envelope degrees = new TileAddress(1, 0, 1).lonLatBounds();
        assertThat(degrees.getMaxX()).isCloseTo(180, within(1e-9));
        assertThat(degrees.getMaxY()).isCloseTo(85.0511287798066, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"10, 407, 889", "14, 6521, 14232", "16, 26087, 56930"})
    void saijoLiesInTheTilesAnyMapShows(int matrix, int row, int column) {
        assertThat(TileAddress.at(matrix, at(132.73, 34.42)))
                .isEqualTo(new TileAddress(matrix, row, column));
    }

    @Test
    void everyTileHoldsItsOwnMiddle() {
        for (int matrix = 0; matrix <= TileAddress.DEEPEST; matrix++) {
            TileAddress tile = TileAddress.at(matrix, at(130.84, 32.88));
            assertThat(TileAddress.at(matrix, tile.lonLatBounds().centre()).column())
                    .isEqualTo(tile.column());
            assertThat(tile.lonLatBounds().covers(130.84, 32.88)).isTrue();
        }
    }

    @Test
    void placesBeyondTheGridBelongToItsEdge() {
        assertThat(TileAddress.at(3, at(180, 89))).isEqualTo(new TileAddress(3, 0, 7));
        assertThat(TileAddress.at(3, at(-180, -90))).isEqualTo(new TileAddress(3, 7, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "-1,0,0",
        "25,0,0",
        "0,0,1",
        "0,1,0",
        "3,8,0",
        "3,0,8",
        "3,-1,0",
        "3,0,-1",
        "24,16777216,0",
        "2147483647,0,0"
    })
    void thereIsNoTileOutsideTheGrid(int matrix, int row, int column) {
        assertThat(TileAddress.find(matrix, row, column)).isEmpty();
        assertThatThrownBy(() -> new TileAddress(matrix, row, column))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastTileExists() {
        assertThat(TileAddress.find(24, 16_777_215, 16_777_215)).isPresent();
    }
}
