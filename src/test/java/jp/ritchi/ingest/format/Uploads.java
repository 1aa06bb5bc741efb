package jp.ritchi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.ingest.table.TableFormat;
import org.locationtech.jts.geom.Geometry;

/** Uploads for tests of formats, and everything that a format reads from them. */
public final class Uploads {
    private Uploads() {}

    /** A table and its records. */
    public record Read(SourceTable table, List<SourceRecord> records) {
        public List<Geometry> geometries() {
            return records.stream().map(SourceRecord::geometry).toList();
        }

        public List<String> problems() {
            return records.stream()
                    .filter(record -> record.problem() != null)
                    .map(record -> record.number() + ": " + record.problem().en())
                    .toList();
        }

        public List<String> notes() {
            return records.stream()
                    .flatMap(record -> record.notes().stream())
                    .map(note -> note.row() + ": " + note.code())
                    .toList();
        }
    }

    /** An upload of files under names of our own in a folder of its own. */
    public static Upload upload(Path folder, Map<String, byte[]> files) {
        try {
            var own = Files.createTempDirectory(folder, "upload");
            var parts = new ArrayList<Upload.Part>();
            long bytes = 0;
            for (var file : files.entrySet()) {
                var path = Files.write(own.resolve("part-" + parts.size()), file.getValue());
                parts.add(new Upload.Part(file.getKey(), path, file.getValue().length));
                bytes += file.getValue().length;
            }
            var first = parts.get(0);
            return new Upload(first.name(), own, first.content(), "0", bytes, parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Upload upload(Path folder, String name, byte[] content) {
        return upload(folder, Map.of(name, content));
    }

    public static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static List<Read> read(TableFormat format, Upload upload) throws IOException {
        return read(format, upload, OpenOptions.NONE);
    }

    /** All tables with all records, each table read twice and found the same. */
    public static List<Read> read(TableFormat format, Upload upload, OpenOptions options)
            throws IOException {
        try (var file = format.open(upload, options)) {
            var all = new ArrayList<Read>();
            for (var table : file.tables()) {
                var records = records(file, table);
                assertThat(records(file, table)).hasSameSizeAs(records);
                all.add(new Read(table, records));
            }
            return all;
        }
    }

    private static List<SourceRecord> records(TableFile file, SourceTable table)
            throws IOException {
        var records = new ArrayList<SourceRecord>();
        file.read(
                table,
                record -> {
                    assertThat(record.values()).hasSize(table.fields().size());
                    assertThat(file.done()).isBetween(0.0, 1.0);
                    return records.add(record);
                });
        return records;
    }

    public static List<String> remarks(TableFormat format, Upload upload) throws IOException {
        try (var file = format.open(upload, OpenOptions.NONE)) {
            return file.remarks().stream().map(ImportIssue::code).toList();
        }
    }

    /** A folder of published data that is no part of the project; skipped where it is absent. */
    public static Path published(String folder) {
        var path = Path.of(System.getProperty("ritchi.sharedData", "../shared/data"), folder);
        assumeTrue(
                Files.isReadable(path),
                () -> "Skipped: " + path + " is absent; set -Dritchi.sharedData to its folder");
        return path;
    }

    public static boolean hasGdal() {
        return Files.exists(Path.of("/usr/bin/ogrinfo"));
    }

    /** What a tool of GDAL prints; fails when it does. */
    public static String gdal(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(told).isZero();
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many features ogrinfo counts in each layer. */
    public static Map<String, Integer> counts(Path file) {
        var counts = new LinkedHashMap<String, Integer>();
        var layer = "";
        var told =
                gdal(
                        "/usr/bin/ogrinfo",
                        "-ro",
                        "-al",
                        "-so",
                        "--config",
                        "SHAPE_RESTORE_SHX",
                        "NO",
                        file.toString());
        for (var line : told.lines().toList()) {
            if (line.startsWith("Layer name: ")) {
                layer = line.substring(12);
            } else if (line.startsWith("Feature Count: ")) {
                counts.put(layer, Integer.valueOf(line.substring(15)));
            }
        }
        return counts;
    }
}
