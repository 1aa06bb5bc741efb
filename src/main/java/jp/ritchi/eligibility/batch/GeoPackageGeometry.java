package jp.ritchi.eligibility.batch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The binary of a GeoPackage around well-known binary: magic, version, flags, system, bounds. */
final class GeoPackageGeometry {
    static final int SYSTEM = 6668;
    private static final int HEADER = 8 + 4 * Double.BYTES;

    /** Little-endian header with bounds in x and y. */
    private static final byte FLAGS = 0b0000_0011;

    private GeoPackageGeometry() {}

    static byte[] of(byte[] wkb) {
        try {
            var bounds = new WKBReader().read(wkb).getEnvelopeInternal();
            return ByteBuffer.allocate(HEADER + wkb.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) 'G')
                    .put((byte) 'P')
                    .put((byte) 0)
                    .put(FLAGS)
                    .putInt(SYSTEM)
                    .putDouble(bounds.getMinX())
                    .putDouble(bounds.getMaxX())
                    .putDouble(bounds.getMinY())
                    .putDouble(bounds.getMaxY())
                    .put(wkb)
                    .array();
        } catch (ParseException e) {
            throw new IllegalStateException("Stored geometry cannot be read", e);
        }
    }
}
