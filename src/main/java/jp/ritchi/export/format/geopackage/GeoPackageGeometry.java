package jp.ritchi.export.format.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The binary of a GeoPackage around well-known binary: magic, version, flags, system, bounds. */
final class GeoPackageGeometry {
    private static final int SHORT_HEADER = 8;
    private static final int HEADER = SHORT_HEADER + 4 * Double.BYTES;

    /** Little-endian header with bounds in x and y. */
    private static final byte FLAGS = 0b0000_0011;

    /** Little-endian header of an empty shape, which has no bounds. */
    private static final byte FLAGS_OF_EMPTY = 0b0001_0001;

    private final int system;
    private final WKBReader shapes = new WKBReader();
    private final Envelope all = new Envelope();
    private Envelope last = new Envelope();

    GeoPackageGeometry(int system) {
        this.system = system;
    }

    byte[] of(byte[] wkb) throws IOException {
        last = bounds(wkb);
        all.expandToInclude(last);
        boolean empty = last.isNull();
        var bytes =
                ByteBuffer.allocate((empty ? SHORT_HEADER : HEADER) + wkb.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 'G')
                        .put((byte) 'P')
                        .put((byte) 0)
                        .put(empty ? FLAGS_OF_EMPTY : FLAGS)
                        .putInt(system);
        if (!empty) {
            bytes.putDouble(last.getMinX())
                    .putDouble(last.getMaxX())
                    .putDouble(last.getMinY())
                    .putDouble(last.getMaxY());
        }
        return bytes.put(wkb).array();
    }

    private Envelope bounds(byte[] wkb) throws IOException {
        try {
            return shapes.read(wkb).getEnvelopeInternal();
        } catch (ParseException e) {
            throw new IOException("Stored geometry cannot be read", e);
        }
    }

    /** The bounds of the shape that {@link #of} was given last. */
    Envelope last() {
        return last;
    }

    /** The bounds of all shapes. */
    Envelope all() {
        return all;
    }
}
