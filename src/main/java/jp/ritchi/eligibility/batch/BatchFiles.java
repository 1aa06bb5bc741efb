package jp.ritchi.eligibility.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes files of batches, a few at a time. A file is made whole on disk before its first byte is
 * sent: a slow reader holds no connection to the store, and a failure is never half a file.
 */
@Component
class BatchFiles {
    private static final int AT_ONCE = 2;

    /** Those that have a route of their own. */
    private static final Set<String> OFFERED = Set.of("csv", "xlsx", "gpkg");

    private final List<ExportFormat> formats;
    private final BatchReads reads;
    private final JsonMapper json;
    private final Semaphore places = new Semaphore(AT_ONCE);

    BatchFiles(List<ExportFormat> formats, BatchReads reads, JsonMapper json) {
        this.formats = formats.stream().filter(format -> OFFERED.contains(format.id())).toList();
        this.reads = reads;
        this.json = json;
    }

    List<ExportFormat> formats() {
        return formats;
    }

    void send(UUID job, String extension, Exchange exchange) {
        var format =
                formats.stream()
                        .filter(each -> each.id().equals(extension))
                        .findFirst()
                        .orElseThrow();
        try {
            var folder = Files.createTempDirectory("ritchi-batch");
            try {
                var file = folder.resolve("sites." + extension);
                make(format, job, exchange, file);
                try (var out = exchange.open(format.mediaType(FileWish.USUAL), 0)) {
                    Files.copy(file, out);
                }
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(ExportFormat format, UUID job, Exchange exchange, Path file)
            throws IOException {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            var export = new BatchExport(reads.get(job), reads, json, exchange.locale());
            format.write(export, FileWish.USUAL, file);
        } finally {
            places.release();
        }
    }

    private static RequestProblem busy() {
        return new RequestProblem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-files",
                new Text(
                        "ほかのファイルを作成しています。数秒後にやり直してください。",
                        "Other files are being made. Try again in a few seconds."),
                null);
    }
}
