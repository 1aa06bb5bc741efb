package jp.ritchi.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileTests extends ServedTest {
    private static final String FABS = "/ogc/collections/fabs/tiles/WebMercatorQuad/";
    private static final String PARCELS = "/ogc/collections/parcels/tiles/WebMercatorQuad/";

    /** The tile of zoom 14 that holds 10 degrees east, 10 degrees north (open sea of no layer). */
    private static final String TILE_14 = "14/7734/8647";

    private List<Map<String, Object>> mine(String path) {
        return MvtReader.read(get(path).body()).features().stream()
                .filter(feature -> feature.get("id").toString().startsWith(rows.source()))
                .toList();
    }

    @Test
    void aTileHoldsItsFeaturesWithTheAttributesMeantForIt() {
        rows.fab("a", 10, 10, "status", "'planned'", "note_ja", "'x'");
        var response = get(FABS + TILE_14);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/vnd.mapbox-vector-tile");
        var layer = MvtReader.read(response.body());
        assertThat(layer.name()).isEqualTo("fabs");
        assertThat(layer.extent()).isEqualTo(4096);
        assertThat(layer.features())
                .containsExactly(
                        Map.of(
                                "id", rows.id("a"),
                                "name_ja", "工場 a",
                                "name_en", "Fab a",
                                "kind", "investment",
                                "status", "planned",
                                "positional_accuracy", "site",
                                "synthetic", false));
    }

    @Test
    void numbersStayNumbers() {
        rows.parcel("p", "POLYGON((10 10, 10 10.001, 10.001 10.001, 10.001 10, 10 10))");
        assertThat(mine(PARCELS + TILE_14).get(0)).containsEntry("area_ha", 1.0);
    }

    @Test
    void whereParcelsAreSmallerThanAPixelTheyAreCounted() {
        rows.parcel("a", "POLYGON((10 10, 10 10.001, 10.001 10.001, 10.001 10, 10 10))");
        rows.parcel("b", "POLYGON((10.1 10, 10.1 10.001, 10.101 10.001, 10.101 10, 10.1 10))");
        var single = get(PARCELS + TILE_14);
        assertThat(single.headers().firstValue("Tile-Contents")).contains("features;count=1");
        var response = get(PARCELS + "8/120/135");
        assertThat(response.headers().firstValue("Tile-Contents"))
                .contains("summary;count=2;cells=2;reason=small");
        var layer = MvtReader.read(response.body());
        assertThat(layer.name()).isEqualTo("parcels-summary");
        assertThat(layer.features())
                .extracting(cell -> cell.get("count"), cell -> cell.get("area_ha"))
                .containsExactly(tuple(1L, 1.0), tuple(1L, 1.0));
        assertThat(MvtReader.read(get(PARCELS + "2/1/2").body()).features())
                .extracting(cell -> cell.get("count"), cell -> cell.get("synthetic_count"))
                .contains(tuple(2L, 2L));
    }

    @Test
    void anEmptyTileHasNoContent() {
        var response = get(FABS + "14/0/0");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aChangeIsInTheNextTile() {
        rows.fab("a", 10, 10);
        assertThat(mine(FABS + "0/0/0")).hasSize(1);
        rows.fab("b", 10, 10);
        assertThat(mine(FABS + "0/0/0")).hasSize(2);
    }

    @Test
    void featuresInTheMarginBelongToTheTileToo() {
        rows.fab("a", 10.0196, 10);
        assertThat(mine(FABS + TILE_14)).hasSize(1);
        assertThat(mine(FABS + "14/7734/8648")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "25/0/0, 404",
        "999999999/0/0, 404",
        "3/8/0, 404",
        "3/0/8, 404",
        "0/0/1, 404",
        "-1/0/0, 400",
        "0/-1/0, 400",
        "a/0/0, 400",
        "0/0/0.5, 400",
        "00/0/0, 400",
        "0/0/1e0, 400",
        "99999999999999999999/0/0, 400",
        "0/0/0?f=png, 400",
        "0/0/0?x=1, 400",
        "0/0, 404"
    })
    void anAddressOutsideTheGridIsRefused(String address, int status) {
        assertThat(get(FABS + address).statusCode()).isEqualTo(status);
    }

    @Test
    void theTileSetLeadsToItsTiles() {
        var sets = json("/ogc/collections/parcels/tiles");
        assertThat(sets.at("/tilesets/0/dataType").asString()).isEqualTo("vector");
        var set = json("/ogc/collections/parcels/tiles/WebMercatorQuad");
        assertThat(set.at("/layers/0/minTileMatrix").asString()).isEqualTo("0");
        assertThat(set.at("/layers/1/id").asString()).isEqualTo("parcels-summary");
        var tileJson = json("/ogc/collections/parcels/tiles/WebMercatorQuad?f=tilejson");
        assertThat(tileJson.get("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(tileJson.get("minzoom").asInt()).isZero();
        assertThat(tileJson.at("/vector_layers/1/fields").has("count")).isTrue();
        assertThat(tileJson.at("/vector_layers/0/fields").has("area_ha")).isTrue();
        var template = local(tileJson.at("/tiles/0").asString());
        var tile = template.replace("{z}", "0").replace("{y}", "0").replace("{x}", "0");
        assertThat(get(tile).statusCode()).isEqualTo(200);
    }

    @Test
    void theGridIsTheOneOfTheStandard() {
        var grid = json("/ogc/tileMatrixSets/WebMercatorQuad");
        var first = grid.at("/tileMatrices/0");
        assertThat(first.get("scaleDenominator").asDouble())
                .isCloseTo(559082264.028717, org.assertj.core.data.Offset.offset(1e-3));
        assertThat(first.get("cellSize").asDouble())
                .isCloseTo(156543.033928041, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(grid.at("/tileMatrices/24/matrixWidth").asInt()).isEqualTo(16777216);
    }
}
