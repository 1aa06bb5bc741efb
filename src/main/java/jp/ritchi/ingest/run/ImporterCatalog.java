package jp.ritchi.ingest.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ritchi.ingest.Importer;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.GeoJsonFile;
import jp.ritchi.ingest.table.TableFormat;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All importers of one kind of file, and all formats that hold tables; two never share an id. The
 * importers are asked first, because they know more about their files.
 */
@Component
class ImporterCatalog {
    private final List<Importer> importers;
    private final List<TableFormat> tables;

    ImporterCatalog(List<Importer> importers, ObjectProvider<TableFormat> tables) {
        this.importers = importers.stream().sorted(Comparator.comparing(Importer::id)).toList();
        this.tables = tables.orderedStream().toList();
        if (idList().distinct().count() != importers.size() + this.tables.size()) {
            throw new IllegalStateException("Two formats have the same id: " + ids());
        }
    }

    List<ImportController.Format> formats() {
        return Stream.concat(
                        importers.stream()
                                .map(
                                        i ->
                                                new ImportController.Format(
                                                        i.id(), i.title(), i.collection())),
                        tables.stream()
                                .map(t -> new ImportController.Format(t.id(), t.title(), null)))
                .toList();
    }

    /** Refuses the name of a format that nobody reads. */
    void requireKnown(String id) {
        if (idList().noneMatch(id::equals)) {
            throw unknown();
        }
    }

    Importer get(String id) {
        return importers.stream()
                .filter(importer -> importer.id().equals(id))
                .findFirst()
                .orElseThrow(this::unknown);
    }

    private RequestProblem unknown() {
        return RequestProblem.badParameter(
                "format",
                "知らない形式です。使えるのは " + ids() + " です。",
                "Unknown format. Known: " + ids() + ".");
    }

    /**
     * The importer for a file: the one asked for, else one that recognises the content.
     *
     * @param format asked for; empty when a file of tables has to be
     */
    Optional<Importer> find(Upload upload, @Nullable String format) throws IOException {
        if (format != null) {
            return importers.stream().filter(i -> i.id().equals(format)).findFirst();
        }
        for (var importer : importers) {
            if (importer.recognises(upload)) {
                return Optional.of(importer);
            }
        }
        return Optional.empty();
    }

    /**
     * The format of a file of tables, chosen in the same way.
     *
     * @throws FileRefused when nobody knows the content
     */
    TableFormat chooseTable(Upload upload, @Nullable String format) throws IOException {
        if (format != null) {
            return getTable(format);
        }
        for (var table : tables) {
            if (table.recognises(upload)) {
                return table;
            }
        }
        throw unrecognised(upload);
    }

    TableFormat getTable(String id) {
        return tables.stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(this::unknown);
    }

    private FileRefused unrecognised(Upload upload) throws IOException {
        if (upload.bytes() == 0) {
            return new FileRefused("empty-file", "ファイルが空です。", "The file is empty.");
        }
        var looks = looksLike(upload.head(512));
        if ("JSON".equals(looks)) {
            refuseJson(upload);
        }
        return new FileRefused(
                "unrecognised-file",
                "内容からは取り込める形式と分かりません（" + looks + " のようです）。使える形式: " + ids(),
                "The content is of no format that can be imported (it looks like "
                        + looks
                        + "). Formats: "
                        + ids());
    }

    /** Says what is wrong with a JSON file more exactly than that nobody knows it. */
    private static void refuseJson(Upload upload) throws IOException {
        var features = new AtomicLong();
        GeoJsonFile.read(upload.content(), feature -> features.incrementAndGet() > 0);
        if (features.get() == 0) {
            throw new FileRefused(
                    "no-features", "GeoJSON に地物が 1 つもありません。", "The GeoJSON has no features.");
        }
    }

    private static String looksLike(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        if (text.startsWith("PK")) {
            return "ZIP";
        }
        if (text.startsWith("%PDF")) {
            return "PDF";
        }
        if (text.startsWith("\u0089PNG") || text.startsWith("\u00FF\u00D8\u00FF")) {
            return "PNG/JPEG";
        }
        if (text.startsWith("<")) {
            return "XML/HTML";
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return "JSON";
        }
        return text.indexOf('\0') >= 0 ? "binary" : "text";
    }

    private Stream<String> idList() {
        return Stream.concat(
                importers.stream().map(Importer::id), tables.stream().map(TableFormat::id));
    }

    private String ids() {
        return idList().collect(Collectors.joining(", "));
    }
}
