package jp.ritchi.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.text.Text;

/** The tile matrix set WebMercatorQuad (OGC 17-083r4) as the standard writes it. */
final class WebMercatorQuad {
    static final String ID = "WebMercatorQuad";
    static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";
    static final Text TITLE = new Text("ウェブメルカトルの正方形タイル", "Google Maps Compatible for the World");

    private static final double HALF_SIDE_METRES = Math.PI * 6378137;
    private static final int TILE_PIXELS = 256;
    private static final double PIXEL_METRES = 0.00028;

    private WebMercatorQuad() {}

    static Map<String, Object> definition() {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", ID);
        json.put("title", TITLE.en());
        json.put("uri", URI);
        json.put("crs", CRS);
        json.put("orderedAxes", List.of("X", "Y"));
        json.put(
                "wellKnownScaleSet",
                "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
        var matrices = new ArrayList<Map<String, Object>>();
        for (int zoom = 0; zoom <= TileAddress.DEEPEST; zoom++) {
            matrices.add(matrix(zoom));
        }
        json.put("tileMatrices", matrices);
        return json;
    }

    private static Map<String, Object> matrix(int zoom) {
        int side = 1 << zoom;
        double cellMetres = 2 * HALF_SIDE_METRES / TILE_PIXELS / side;
        var json = new LinkedHashMap<String, Object>();
        json.put("id", Integer.toString(zoom));
        json.put("scaleDenominator", cellMetres / PIXEL_METRES);
        json.put("cellSize", cellMetres);
        json.put("cornerOfOrigin", "topLeft");
        json.put("pointOfOrigin", List.of(-HALF_SIDE_METRES, HALF_SIDE_METRES));
        json.put("matrixWidth", side);
        json.put("matrixHeight", side);
        json.put("tileWidth", TILE_PIXELS);
        json.put("tileHeight", TILE_PIXELS);
        return json;
    }
}
