package jp.ritchi.ingest.format.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A geometry as GeoPackage stores it: a header of its own before well-known binary.
 *
 * @param geometry absent when it is empty
 * @param heightDropped whether it had heights or measures
 */
record GpkgGeometry(@Nullable Geometry geometry, boolean heightDropped) {
    static final GpkgGeometry NONE = new GpkgGeometry(null, false);

    private static final int HEADER = 8;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    /**
     * @param system the id that it has to name; 0 or less when the table leaves it undefined
     */
    static GpkgGeometry of(byte[] stored, int system) throws ShapeProblem {
        if (stored.length < HEADER || stored[0] != 'G' || stored[1] != 'P') {
            throw new ShapeProblem(
                    "GeoPackage の図形ではありません（先頭が GP でない）。",
                    "This is no geometry of a GeoPackage: it does not begin with GP.");
        }
        int flags = stored[3];
        int envelope = flags >> 1 & 7;
        if ((flags & 0x20) != 0 || stored[2] != 0 || envelope >= ENVELOPE_BYTES.length) {
            throw new ShapeProblem(
                    "拡張された形式の図形なので読めません（標準の図形に変換してください）。",
                    "The geometry is in an extended form. Convert it to a standard one.");
        }
        var bytes = ByteBuffer.wrap(stored);
        bytes.order((flags & 1) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int own = bytes.getInt(4);
        if (system > 0 && own > 0 && own != system) {
            throw new ShapeProblem(
                    "図形の座標参照系（" + own + "）が表のもの（" + system + "）と違います。",
                    "The geometry names the coordinate system "
                            + own
                            + ", its table "
                            + system
                            + ".");
        }
        int start = HEADER + ENVELOPE_BYTES[envelope];
        if (start > stored.length) {
            throw WkbShape.cut();
        }
        var shape = WkbShape.read(bytes.position(start));
        return new GpkgGeometry(
                shape.geometry().isEmpty() ? null : shape.geometry(), shape.heightDropped());
    }
}
