package jp.ritchi.geo.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads a polygon or multipolygon from well-known binary, plain or with PostGIS's marks for a
 * reference system and further dimensions, straight into a {@link Outlines}.
 */
public final class WkbOutlines {
    private static final VarHandle LITTLE_DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private static final int POLYGON = 3;
    private static final int MULTI_POLYGON = 6;
    private static final int Z = 0x8000_0000;
    private static final int M = 0x4000_0000;
    private static final int SRID = 0x2000_0000;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private boolean little;

    /**
     * Adds an outline for what stands in {@code length} bytes from {@code offset} on.
     *
     * @throws IllegalArgumentException if that is not one whole polygon or multipolygon with area
     */
    public void read(byte[] source, int offset, int length, Outlines outlines) {
        bytes = source;
        at = offset;
        end = offset + length;
        int before = outlines.vertices();
        try {
            part(outlines, true);
        } catch (IndexOutOfBoundsException e) {
            outlines.dropUnfinished();
            throw new IllegalArgumentException("The binary geometry is cut short", e);
        }
        if (at != end || outlines.vertices() == before) {
            outlines.dropUnfinished();
            throw new IllegalArgumentException("The binary geometry is empty or has a remainder");
        }
        outlines.closeOutline();
    }

    private void part(Outlines outlines, boolean multi) {
        little = bytes[at++] == 1;
        int type = nextInt();
        int dimensions = 2 + ((type & Z) != 0 ? 1 : 0) + ((type & M) != 0 ? 1 : 0);
        if ((type & SRID) != 0) {
            at += Integer.BYTES;
        }
        int kind = type & 0xFF;
        if (kind == POLYGON) {
            polygon(outlines, dimensions);
        } else if (kind == MULTI_POLYGON && multi) {
            int parts = nextInt();
            for (int i = 0; i < parts; i++) {
                part(outlines, false);
            }
        } else {
            outlines.dropUnfinished();
            throw new IllegalArgumentException("Not the outline of an area: type " + kind);
        }
    }

    private void polygon(Outlines outlines, int dimensions) {
        int rings = nextInt();
        outlines.openPolygon();
        for (int i = 0; i < rings; i++) {
            ring(outlines, dimensions);
        }
    }

    private void ring(Outlines outlines, int dimensions) {
        int points = nextInt();
        int stride = dimensions * Double.BYTES;
        if (points < 4 || (long) points * stride > end - at) {
            throw new IndexOutOfBoundsException("A ring of " + points + " vertices");
        }
        VarHandle doubles = little ? LITTLE_DOUBLE : BIG_DOUBLE;
        for (int i = 0; i < points; i++) {
            outlines.add((double) doubles.get(bytes, at), (double) doubles.get(bytes, at + 8));
            at += stride;
        }
        outlines.closeRing();
    }

    private int nextInt() {
        int value = (int) (little ? LITTLE_INT : BIG_INT).get(bytes, at);
        at += Integer.BYTES;
        return value;
    }
}
