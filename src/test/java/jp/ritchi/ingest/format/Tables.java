package jp.ritchi.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFormat;

/** A file of tables read to its end, for tests of formats. */
public record Tables(
        List<SourceTable> tables, List<List<SourceRecord>> records, List<ImportIssue> remarks) {
    /** Recognises nothing, only opens. */
    public static Tables read(TableFormat format, Upload upload, OpenOptions options)
            throws IOException {
        try (var file = format.open(upload, options)) {
            var records = new ArrayList<List<SourceRecord>>();
            for (var table : file.tables()) {
                var rows = new ArrayList<SourceRecord>();
                file.read(table, rows::add);
                records.add(rows);
            }
            return new Tables(file.tables(), records, file.remarks());
        }
    }

    public static Tables read(TableFormat format, Path folder, String name, byte[] content)
            throws IOException {
        return read(format, upload(folder, name, content), OpenOptions.NONE);
    }

    public static Upload upload(Path folder, String name, byte[] content) throws IOException {
        var own = Files.createTempDirectory(folder, "upload");
        var file = Files.write(own.resolve("content"), content);
        return new Upload(name, own, file, "", content.length);
    }

    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    public SourceTable table() {
        return tables.get(0);
    }

    public List<SourceRecord> rows() {
        return records.get(0);
    }

    /** Values of one record of the first table by field, in the order of the fields. */
    public Map<String, Object> values(int record) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < table().fields().size(); i++) {
            values.put(table().fields().get(i).name(), rows().get(record).values()[i]);
        }
        return values;
    }

    /** The geometry of a record of the first table as text, "" without one. */
    public String shape(int record) {
        var geometry = rows().get(record).geometry();
        return geometry == null ? "" : geometry.toText();
    }

    /** The codes of the remarks. */
    public List<String> codes() {
        return remarks.stream().map(ImportIssue::code).toList();
    }
}
