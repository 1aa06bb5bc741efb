package jp.ritchi.export.format.geopackage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A GeoPackage 1.3 (OGC 12-128r17): one feature table with a spatial index, titles and codes of its
 * columns, notes as metadata, and the sources as a table.
 */
@Component
@Order(50)
class GeoPackageExport implements ExportFormat {
    @Override
    public String id() {
        return "gpkg";
    }

    @Override
    public Text title() {
        return new Text("GeoPackage（QGIS などで開けます）", "GeoPackage (opens in QGIS)");
    }

    @Override
    public Text explanation() {
        return new Text(
                "QGIS や ArcGIS で開く。属性名が切れず、型・空間索引・出典もひとつのファイルに入る。GIS ならこれが第一候補。",
                "For QGIS and ArcGIS: full names, types, spatial index and sources in one file. The first"
                        + " choice for GIS.");
    }

    @Override
    public String extension(FileWish wish) {
        return "gpkg";
    }

    @Override
    public String mediaType(FileWish wish) {
        return "application/geopackage+sqlite3";
    }

    @Override
    public void write(ExportTable table, FileWish wish, Path target) throws IOException {
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + target)) {
            // A file that is not finished is thrown away: nothing needs to survive a crash.
            GeoPackageTables.execute(file, "PRAGMA journal_mode = OFF");
            GeoPackageTables.execute(file, "PRAGMA synchronous = OFF");
            GeoPackageTables.create(file);
            file.setAutoCommit(false);
            var description = new GeoPackageDescription(file, table);
            description.systems();
            try (var rows = new GeoPackageRows(file, table)) {
                table.forEach(rows);
                description.table(rows.finish());
            }
            GeoPackageTables.keepIndex(file, table.name());
            file.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
