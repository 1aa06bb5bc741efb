package jp.ritchi.ingest.format.geopackage;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.Uploads;
import org.junit.jupiter.api.io.TempDir;

/** Reads GeoPackages that were made for a test. */
abstract class GpkgTest {
    @TempDir Path folder;
    final GeoPackageFormat format = new GeoPackageFormat();

    GpkgBytes towns() {
        return new GpkgBytes(folder)
                .sql("CREATE TABLE 町 (fid INTEGER PRIMARY KEY, geom GEOMETRY, 名称 TEXT)")
                .features("町", 6668);
    }

    List<Uploads.Read> read(GpkgBytes made) throws IOException {
        return Uploads.read(format, Uploads.upload(folder, "a.gpkg", made.bytes()));
    }

    FileRefused refusal(byte[] bytes) {
        var upload = Uploads.upload(folder, "a.gpkg", bytes);
        return catchThrowableOfType(FileRefused.class, () -> Uploads.read(format, upload));
    }
}
