package jp.ritchi.export.format.geojson;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A feature a line, ended by a line feed. What must be known of them is the member {@code export}
 * of the first, so that there are as many lines as rows; without rows the only line is an empty
 * collection.
 */
@Component
@Order(20)
class GeoJsonSeqExport implements ExportFormat {
    @Override
    public String id() {
        return "geojsonseq";
    }

    @Override
    public Text title() {
        return new Text("GeoJSON（1 行 1 地物）", "GeoJSON, a feature a line");
    }

    @Override
    public Text explanation() {
        return new Text(
                "とても大きなデータを少しずつ処理するプログラム向け。座標は経度・緯度だけ。",
                "For programs that read very much data bit by bit. Longitude and latitude only.");
    }

    @Override
    public CoordinateSystem usualSystem() {
        return CoordinateSystem.CRS84;
    }

    @Override
    public boolean holds(CoordinateSystem system) {
        return system == CoordinateSystem.CRS84;
    }

    @Override
    public String extension(FileWish wish) {
        return "geojsonl";
    }

    @Override
    public String mediaType(FileWish wish) {
        return "application/x-ndjson";
    }

    @Override
    public void write(ExportTable table, FileWish wish, Path target) throws IOException {
        var out = new BufferedOutputStream(Files.newOutputStream(target), GeoJsonExport.BUFFER);
        try (out;
                var writer = new FeatureWriter(table, out)) {
            var lines = new Lines(table, writer);
            table.forEach(lines);
            lines.end();
        }
    }

    private static final class Lines implements ExportTable.Receiver {
        private final ExportTable table;
        private final FeatureWriter writer;
        private boolean begun;

        Lines(ExportTable table, FeatureWriter writer) {
            this.table = table;
            this.writer = writer;
        }

        @Override
        public void row(
                @org.jspecify.annotations.Nullable String[] cells,
                byte @org.jspecify.annotations.Nullable [] wkb)
                throws IOException {
            writer.begin(cells, wkb);
            if (!begun) {
                writer.member("export", table.notes().json());
                begun = true;
            }
            writer.json().writeEndObject();
            writer.json().writeRaw('\n');
        }

        void end() {
            if (!begun) {
                var json = writer.json();
                json.writePOJO(
                        Map.of(
                                "type", "FeatureCollection",
                                "features", List.of(),
                                "export", table.notes().json()));
                json.writeRaw('\n');
            }
        }
    }
}
