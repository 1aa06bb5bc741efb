package jp.ritchi.ingest.format.flatgeobuf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.place.CrsText;
import jp.ritchi.ingest.table.SourceCrs;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Header;

/**
 * What stands before the features.
 *
 * @param name of the layer, empty when there is none
 * @param geometryType that of all features, 0 when each names its own
 * @param features how many, 0 when the file does not say
 * @param firstFeature byte where the first one begins
 */
record FgbHeader(
        String name,
        int geometryType,
        long features,
        long firstFeature,
        List<Column> columns,
        SourceCrs crs) {
    private static final int MAGIC = 8;
    private static final int PREFIX = 4;
    private static final int MAX_LENGTH = 1 << 24;
    private static final int MAX_COLUMNS = 2_000;
    private static final int NODE_BYTES = 40;

    /**
     * @param type one of {@link org.wololo.flatgeobuf.generated.ColumnType}
     */
    record Column(String name, int type) {}

    /** Whether a file begins so; the version has to be 3. */
    static boolean begins(byte[] head) {
        return head.length >= MAGIC
                && head[0] == 'f'
                && head[1] == 'g'
                && head[2] == 'b'
                && head[3] == 3
                && head[4] == 'f'
                && head[5] == 'g'
                && head[6] == 'b';
    }

    static FileRefused damaged() {
        return new FileRefused(
                "bad-flatgeobuf",
                "FlatGeobuf の見出しが壊れています。ファイルを入手し直してください。",
                "The header of the FlatGeobuf is damaged. Get the file again.");
    }

    /** Throws {@link FileRefused} when the header is none, or claims more than the file holds. */
    static FgbHeader read(Path file) throws IOException {
        long size = Files.size(file);
        try (var in = Files.newInputStream(file)) {
            var prefix = ByteBuffer.wrap(in.readNBytes(MAGIC + PREFIX));
            if (prefix.limit() < MAGIC + PREFIX) {
                throw damaged();
            }
            long length = prefix.order(ByteOrder.LITTLE_ENDIAN).getInt(MAGIC) & 0xFFFFFFFFL;
            if (length > MAX_LENGTH || MAGIC + PREFIX + length > size) {
                throw damaged();
            }
            var bytes = ByteBuffer.wrap(in.readNBytes((int) length));
            return of(Header.getRootAsHeader(bytes), MAGIC + PREFIX + length, size);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static FgbHeader of(Header header, long end, long size) {
        long features = header.featuresCount();
        long index = indexBytes(features, header.indexNodeSize(), size);
        if (features < 0 || index > size - end) {
            throw damaged();
        }
        var name = header.name();
        return new FgbHeader(
                name == null ? "" : name,
                header.geometryType(),
                features,
                end + index,
                columns(header),
                crs(header.crs()));
    }

    /** Bytes of the index; more than there are when the numbers make no sense. */
    private static long indexBytes(long features, int nodeSize, long size) {
        if (features == 0 || nodeSize == 0) {
            return 0;
        }
        if (nodeSize < 2 || features < 0 || features > size / NODE_BYTES) {
            return Long.MAX_VALUE;
        }
        long level = features;
        long nodes = features;
        while (level != 1) {
            level = (level + nodeSize - 1) / nodeSize;
            nodes += level;
        }
        return (features == 1 ? 2 : nodes) * NODE_BYTES;
    }

    private static List<Column> columns(Header header) {
        int count = header.columnsLength();
        if (count < 0 || count > MAX_COLUMNS) {
            throw damaged();
        }
        var columns = new ArrayList<Column>();
        for (int i = 0; i < count; i++) {
            var column = header.columns(i);
            var name = column.name();
            columns.add(new Column(name == null ? "" : name, column.type()));
        }
        return List.copyOf(columns);
    }

    private static SourceCrs crs(@Nullable Crs crs) {
        if (crs == null) {
            return SourceCrs.ABSENT;
        }
        var text = firstOf(crs.wkt(), crs.codeString(), crs.name());
        boolean epsg = crs.code() > 0 && (crs.org() == null || "EPSG".equalsIgnoreCase(crs.org()));
        Integer code = epsg ? (Integer) crs.code() : CrsText.findEpsg(text).orElse(null);
        return code == null && text == null
                ? SourceCrs.ABSENT
                : new SourceCrs(code, text, SourceCrs.How.DECLARED);
    }

    private static @Nullable String firstOf(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
