package jp.ritchi.export.format.geojson;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.export.format.Systems;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One feature collection (RFC 7946). What must be known of it stands before the features in the
 * member {@code export}. In another system than CRS84 it has the member {@code crs} of older
 * GeoJSON, which desktop programs read, and the east first, as they expect.
 */
@Component
@Order(10)
class GeoJsonExport implements ExportFormat {
    static final int BUFFER = 1 << 16;

    @Override
    public String id() {
        return "geojson";
    }

    @Override
    public Text title() {
        return new Text("GeoJSON", "GeoJSON");
    }

    @Override
    public Text explanation() {
        return new Text(
                "地図ソフトやプログラムで開く。値と座標はすべてそのまま残る。",
                "For map software and programs. Every value and coordinate stays as it is.");
    }

    @Override
    public CoordinateSystem usualSystem() {
        return CoordinateSystem.CRS84;
    }

    @Override
    public String extension(FileWish wish) {
        return "geojson";
    }

    @Override
    public String mediaType(FileWish wish) {
        return "application/geo+json";
    }

    @Override
    public void write(ExportTable table, FileWish wish, Path target) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER);
                var writer = new FeatureWriter(table, out)) {
            var json = writer.json();
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("name", table.name());
            if (table.system() != CoordinateSystem.CRS84) {
                writer.member("crs", crs(table.system()));
            }
            writer.member("export", table.notes().json());
            json.writeArrayPropertyStart("features");
            table.forEach(
                    (cells, wkb) -> {
                        json.writeRaw('\n');
                        writer.begin(cells, wkb);
                        json.writeEndObject();
                    });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static Map<String, Object> crs(CoordinateSystem system) {
        var name = "urn:ogc:def:crs:EPSG::" + Systems.epsg(system);
        return Map.of("type", "name", "properties", Map.of("name", name));
    }
}
