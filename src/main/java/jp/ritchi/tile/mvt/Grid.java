package jp.ritchi.tile.mvt;

import jp.ritchi.geo.TileAddress;
import org.locationtech.jts.geom.Envelope;

/**
 * The whole numbers in which a tile tells places: 0 to {@code extent} from west to east and from
 * north to south. Shapes are cut a margin of 1/64 of the extent outside of it, so that strokes
 * along an edge look whole.
 *
 * @param extent units along a side, a multiple of 64
 * @param west metres of EPSG:3857
 * @param north metres of EPSG:3857
 * @param unitMetres metres of EPSG:3857 to one unit
 */
public record Grid(int extent, double west, double north, double unitMetres) {
    private static final int MARGIN = 64;

    public static Grid of(TileAddress address, int extent) {
        var bounds = address.mercatorBounds();
        return new Grid(extent, bounds.getMinX(), bounds.getMaxY(), bounds.getWidth() / extent);
    }

    /** What shapes are cut by, in units. */
    Envelope clip() {
        int margin = extent / MARGIN;
        return new Envelope(-margin, extent + (double) margin, -margin, extent + (double) margin);
    }

    /** The tile and its margin in metres of EPSG:3857. */
    public Envelope bounds() {
        double margin = extent / MARGIN * unitMetres;
        double side = extent * unitMetres;
        var bounds = new Envelope(west, west + side, north - side, north);
        bounds.expandBy(margin);
        return bounds;
    }

    double column(double x) {
        return (x - west) / unitMetres;
    }

    double row(double y) {
        return (north - y) / unitMetres;
    }
}
