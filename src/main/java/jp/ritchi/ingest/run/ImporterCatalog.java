package jp.ritchi.ingest.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ritchi.ingest.Importer;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.Charsets;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.GeoJsonFile;
import jp.ritchi.ingest.table.TableFormat;
import jp.ritchi.text.Text;
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
        var kind = ForeignKind.of(upload.head(ForeignKind.HEAD));
        if (kind.isEmpty()) {
            return new FileRefused(
                    "empty-file",
                    "ファイルが空です。書き出しやダウンロードが最後まで終わっているか確かめて、もう一度送ってください。",
                    "The file is empty. Check that it was exported or downloaded to its end, and send it again.");
        }
        if (kind.get() == ForeignKind.TEXT) {
            refuseText(upload);
        }
        var advice = kind.get().advice();
        return new FileRefused(
                "unrecognised-file",
                advice.ja() + "使える形式: " + titles(title -> title.ja(), "、"),
                advice.en() + " Formats: " + titles(title -> title.en(), "; "));
    }

    /** Says what is wrong with text more exactly than that nobody knows it. */
    private static void refuseText(Upload upload) throws IOException {
        var start = new String(upload.head(64), StandardCharsets.ISO_8859_1).strip();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            Charsets.detect(upload.content());
            return;
        }
        var features = new AtomicLong();
        GeoJsonFile.read(upload.content(), feature -> features.incrementAndGet() > 0);
        if (features.get() == 0) {
            throw new FileRefused(
                    "no-features",
                    "GeoJSON に地物が 1 件もありません。書き出したときの条件を確かめてください。",
                    "The GeoJSON has no features. Check the conditions under which it was exported.");
        }
    }

    private String titles(Function<Text, String> language, String divider) {
        return Stream.concat(
                        tables.stream().map(TableFormat::title),
                        importers.stream().map(Importer::title))
                .map(language)
                .collect(Collectors.joining(divider));
    }

    private Stream<String> idList() {
        return Stream.concat(
                importers.stream().map(Importer::id), tables.stream().map(TableFormat::id));
    }

    private String ids() {
        return idList().collect(Collectors.joining(", "));
    }
}
