package jp.ritchi.ingest.format.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;

/** Makes FlatGeobufs with the library of the format. */
final class FgbBytes {
    private final int geometryType;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();
    private final List<byte[]> features = new ArrayList<>();
    private int epsg = 6668;
    private boolean index;
    private boolean counted = true;

    FgbBytes(int geometryType) {
        this.geometryType = geometryType;
    }

    FgbBytes column(String name, int type) {
        names.add(name);
        types.add(type);
        return this;
    }

    FgbBytes system(int code) {
        epsg = code;
        return this;
    }

    /** With room for an index, whose content no reader of whole files looks at. */
    FgbBytes indexed() {
        index = true;
        return this;
    }

    FgbBytes uncounted() {
        counted = false;
        return this;
    }

    static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * @param properties pairs of a column's number and a value, as bytes
     */
    FgbBytes add(@Nullable String wkt, byte[] properties) {
        var builder = new FlatBufferBuilder(64);
        try {
            int shape =
                    wkt == null
                            ? 0
                            : GeometryConversions.serialize(
                                    builder, geometry(wkt), (byte) geometryType);
            int values =
                    properties.length == 0
                            ? 0
                            : Feature.createPropertiesVector(builder, properties);
            builder.finishSizePrefixed(Feature.createFeature(builder, shape, values, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        features.add(builder.sizedByteArray());
        return this;
    }

    FgbBytes raw(byte[] feature) {
        features.add(feature);
        return this;
    }

    static ByteBuffer values() {
        return ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] bytes(ByteBuffer values) {
        var bytes = new byte[values.position()];
        values.flip().get(bytes);
        return bytes;
    }

    static ByteBuffer put(ByteBuffer values, int column, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return values.putShort((short) column).putInt(bytes.length).put(bytes);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Constants.MAGIC_BYTES);
        out.writeBytes(header());
        if (index) {
            int level = features.size();
            int nodes = level;
            do {
                level = (level + 15) / 16;
                nodes += level;
            } while (level != 1);
            out.writeBytes(new byte[40 * nodes]);
        }
        features.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private byte[] header() {
        var builder = new FlatBufferBuilder(64);
        var columns = new int[names.size()];
        for (int i = 0; i < columns.length; i++) {
            int name = builder.createString(names.get(i));
            columns[i] =
                    Column.createColumn(
                            builder, name, types.get(i), 0, 0, -1, -1, -1, true, false, false, 0);
        }
        int vector = Header.createColumnsVector(builder, columns);
        int name = builder.createString("町");
        Crs.startCrs(builder);
        Crs.addCode(builder, epsg);
        int crs = Crs.endCrs(builder);
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addGeometryType(builder, geometryType);
        Header.addColumns(builder, vector);
        Header.addFeaturesCount(builder, counted ? features.size() : 0);
        Header.addIndexNodeSize(builder, index ? 16 : 0);
        Header.addCrs(builder, crs);
        builder.finishSizePrefixed(Header.endHeader(builder));
        return builder.sizedByteArray();
    }
}
