package jp.ritchi.ingest.format.geojson;

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
    private static final Pattern EPSG =
            Pattern.compile("(?i)EPSG[:/]+(?:[0-9.]*[:/])?([0-9]{4,6})$");

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
}
