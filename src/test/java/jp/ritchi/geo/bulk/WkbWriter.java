package jp.ritchi.geo.bulk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes the first outline of a batch as PostGIS takes a polygon of one ring in binary. */
public final class WkbWriter {
    private WkbWriter() {}

    public static byte[] polygon(Outlines outlines, int srid) {
        int vertices = outlines.ringEnds[0];
        var bytes = ByteBuffer.allocate(17 + 16 * vertices).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 1).putInt(0x2000_0003).putInt(srid).putInt(1).putInt(vertices);
        for (int i = 0; i < 2 * vertices; i++) {
            bytes.putDouble(outlines.lonLat[i]);
        }
        return bytes.array();
    }
}
