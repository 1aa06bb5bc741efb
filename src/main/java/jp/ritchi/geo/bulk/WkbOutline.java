package jp.ritchi.geo.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads a polygon or multipolygon from well-known binary, plain or with PostGIS's marks for a
 * reference system and further dimensions, straight into a {@link FlatOutline}.
 */
public final class WkbOutline {
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
     * Fills {@code outline} with what stands in {@code length} bytes from {@code offset} on.
     *
     * @throws IllegalArgumentException if that is not one whole polygon or multipolygon with area
     */
    public void read(byte[] source, int offset, int length, FlatOutline outline) {
        bytes = source;
        at = offset;
        end = offset + length;
        outline.clear();
        try {
            part(outline, true);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("The binary geometry is cut short", e);
        }
        if (at != end || outline.vertices == 0) {
            throw new IllegalArgumentException("The binary geometry is empty or has a remainder");
        }
    }

    private void part(FlatOutline outline, boolean multi) {
        little = bytes[at++] == 1;
        int type = nextInt();
        int dimensions = 2 + ((type & Z) != 0 ? 1 : 0) + ((type & M) != 0 ? 1 : 0);
        if ((type & SRID) != 0) {
            at += Integer.BYTES;
        }
        int kind = type & 0xFF;
        if (kind == POLYGON) {
            polygon(outline, dimensions);
        } else if (kind == MULTI_POLYGON && multi) {
            int parts = nextInt();
            for (int i = 0; i < parts; i++) {
                part(outline, false);
            }
        } else {
            throw new IllegalArgumentException("Not the outline of an area: type " + kind);
        }
    }

    private void polygon(FlatOutline outline, int dimensions) {
        int rings = nextInt();
        for (int i = 0; i < rings; i++) {
            ring(outline, dimensions);
        }
        if (rings > 0) {
            outline.endPolygon();
        }
    }

    private void ring(FlatOutline outline, int dimensions) {
        int points = nextInt();
        int stride = dimensions * Double.BYTES;
        if (points < 4 || (long) points * stride > end - at) {
            throw new IndexOutOfBoundsException("A ring of " + points + " vertices");
        }
        VarHandle doubles = little ? LITTLE_DOUBLE : BIG_DOUBLE;
        for (int i = 0; i < points; i++) {
            outline.add((double) doubles.get(bytes, at), (double) doubles.get(bytes, at + 8));
            at += stride;
        }
        outline.endRing();
    }

    private int nextInt() {
        int value = (int) (little ? LITTLE_INT : BIG_INT).get(bytes, at);
        at += Integer.BYTES;
        return value;
    }
}
