package jp.ritchi.tile.mvt;

import org.locationtech.jts.geom.Envelope;

/** Measures of shapes in well-known binary, in the metres of EPSG:3857. */
public final class Shapes {
    private final WkbShapes reader = new WkbShapes(new Grid(64, 0, 0, 1));
    private final FlatShape shape = new FlatShape();

    /** The longer side of a shape's box; 0 for a point. */
    public double longerSide(byte[] wkb) {
        reader.read(wkb, shape);
        Envelope box = shape.envelope();
        return Math.max(box.getWidth(), box.getHeight());
    }
}
