package jp.ritchi.eligibility.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes files of batches, a few at a time. A file is made whole on disk before its first byte is
 * sent: a slow reader holds no connection to the store, and a failure is never half a file.
 */
@Component
class BatchFiles {
    private static final int AT_ONCE = 2;

    private final List<BatchFile> formats;
    private final BatchReads reads;
    private final JsonMapper json;
    private final Semaphore places = new Semaphore(AT_ONCE);

    BatchFiles(List<BatchFile> formats, BatchReads reads, JsonMapper json) {
        this.formats = formats;
        this.reads = reads;
        this.json = json;
    }

    void send(UUID job, String extension, Exchange exchange) {
        var format =
                formats.stream()
                        .filter(each -> each.extension().equals(extension))
                        .findFirst()
                        .orElseThrow();
        try {
            var file = Files.createTempFile("ritchi-batch", "." + extension);
            try {
                make(format, job, exchange, file);
                try (var out = exchange.open(format.mediaType(), 0)) {
                    Files.copy(file, out);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(BatchFile format, UUID job, Exchange exchange, Path file) throws IOException {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            var export = new BatchExport(reads.get(job), reads, json, exchange.locale());
            format.write(export, file);
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
