package jp.ritchi.ingest.format.geojson;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jp.ritchi.ingest.table.SourceCrs;
import org.jspecify.annotations.Nullable;

/**
 * The coordinate system of a GeoJSON file. Without a {@code crs} member it is longitude and
 * latitude on WGS 84 (RFC 7946, section 4); with one it is what the member names, east before north
 * whatever the order of the register; {@code null} says that nothing is known.
 */
final class GeoJsonCrs {
    private static final int WGS84 = 4326;
    private static final int TAIL = 4_096;
    private static final Pattern EPSG =
            Pattern.compile("(?i)EPSG[:/]+(?:[0-9.]*[:/])?([0-9]{4,6})$");
    private static final Pattern AT_THE_END =
            Pattern.compile(
                    "][^]]*\"crs\"\\s*:\\s*(?:null|\\{[^]]*?\"name\"\\s*:\\s*\"([^\"\\\\]+)\")[^]]*$");

    private GeoJsonCrs() {}

    static SourceCrs of(boolean seen, @Nullable String name) {
        if (!seen) {
            return SourceCrs.byFormat(WGS84);
        }
        if (name == null) {
            return SourceCrs.ABSENT;
        }
        if (name.toUpperCase(java.util.Locale.ROOT).endsWith("CRS84")) {
            return new SourceCrs(WGS84, name, SourceCrs.How.DECLARED);
        }
        var code = EPSG.matcher(name);
        return new SourceCrs(
                code.find() ? Integer.valueOf(code.group(1)) : null, name, SourceCrs.How.DECLARED);
    }

    /** What a member after the features says; looks at the end of the file only. */
    static @Nullable SourceCrs atTheEnd(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            var found = AT_THE_END.matcher(new String(tail, StandardCharsets.UTF_8));
            return found.find() ? of(true, found.group(1)) : null;
        }
    }
}
