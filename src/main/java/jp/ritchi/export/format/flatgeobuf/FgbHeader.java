package jp.ritchi.export.format.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.Systems;
import jp.ritchi.layer.AttributeType;
import org.locationtech.jts.geom.Envelope;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;
import tools.jackson.databind.json.JsonMapper;

/** The header of a file; unlike that of the library it has titles, a description and metadata. */
final class FgbHeader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Integer> SHAPES =
            Map.of(
                    "POINT", GeometryType.Point,
                    "LINESTRING", GeometryType.LineString,
                    "POLYGON", GeometryType.Polygon,
                    "MULTIPOINT", GeometryType.MultiPoint,
                    "MULTILINESTRING", GeometryType.MultiLineString,
                    "MULTIPOLYGON", GeometryType.MultiPolygon);

    /** Absent sizes of a column, as the schema has them. */
    private static final int UNKNOWN = -1;

    private final ExportTable table;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 16);

    private FgbHeader(ExportTable table) {
        this.table = table;
    }

    static void write(ExportTable table, FeatureSpool spool, OutputStream out) throws IOException {
        var header = new FgbHeader(table);
        header.finish(spool);
        var channel = Channels.newChannel(out);
        var bytes = header.builder.dataBuffer();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The type of every shape, or unknown where each feature tells its own. */
    static byte shape(ExportTable table) {
        return SHAPES.getOrDefault(table.contents().shape(), GeometryType.Unknown).byteValue();
    }

    static int type(AttributeType type) {
        return switch (type) {
            case STRING -> ColumnType.String;
            case INTEGER -> ColumnType.Long;
            case NUMBER -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE, DATE_TIME -> ColumnType.DateTime;
            case ARRAY -> ColumnType.Json;
        };
    }

    private void finish(FeatureSpool spool) {
        int columns =
                Header.createColumnsVector(
                        builder, table.columns().stream().mapToInt(this::column).toArray());
        int name = builder.createString(table.name());
        int title = builder.createString(table.notes().title().in(table.locale()));
        int description = builder.createString(description());
        int metadata = builder.createString(JSON.writeValueAsString(table.notes().json()));
        int crs = crs();
        int bounds = bounds(spool.bounds());
        Header.startHeader(builder);
        Header.addName(builder, name);
        if (bounds != 0) {
            Header.addEnvelope(builder, bounds);
        }
        Header.addGeometryType(builder, shape(table));
        Header.addColumns(builder, columns);
        Header.addFeaturesCount(builder, spool.count());
        Header.addIndexNodeSize(builder, spool.nodeSize());
        Header.addCrs(builder, crs);
        Header.addTitle(builder, title);
        Header.addDescription(builder, description);
        Header.addMetadata(builder, metadata);
        builder.finishSizePrefixed(Header.endHeader(builder));
    }

    private int column(Column column) {
        int name = builder.createString(column.name());
        int title = builder.createString(column.title().ja());
        int description = builder.createString(column.explained() + codes(column));
        return org.wololo.flatgeobuf.generated.Column.createColumn(
                builder,
                name,
                type(column.type()),
                title,
                description,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                true,
                false,
                false,
                0);
    }

    private static String codes(Column column) {
        return column.codes().entrySet().stream()
                .map(code -> "\n" + code.getKey() + " = " + code.getValue().ja())
                .collect(Collectors.joining());
    }

    private String description() {
        return table.notes().lines(table.locale()).stream()
                .map(note -> note.getKey() + ": " + note.getValue())
                .collect(Collectors.joining("\n"));
    }

    private int crs() {
        var system = Systems.get(table.system());
        int org = builder.createString("EPSG");
        int name = builder.createString(system.name());
        Crs.startCrs(builder);
        Crs.addOrg(builder, org);
        Crs.addCode(builder, system.epsg());
        Crs.addName(builder, name);
        return Crs.endCrs(builder);
    }

    private int bounds(Envelope bounds) {
        if (bounds.isNull()) {
            return 0;
        }
        var corners =
                new double[] {
                    bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()
                };
        return Header.createEnvelopeVector(builder, corners);
    }
}
