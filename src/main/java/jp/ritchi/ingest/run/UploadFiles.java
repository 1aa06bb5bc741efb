package jp.ritchi.ingest.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import jp.ritchi.ingest.Sha256;
import jp.ritchi.ingest.Upload;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The uploaded files, one folder a run under {@code data-dir/uploads}. Names of senders never
 * become names of files. A folder exists from the first byte until the run is committed, undone,
 * refused or given up.
 */
@Component
class UploadFiles {
    private static final String CONTENT = "content";
    private static final int MAX_NAME = 200;

    private final Path root;
    private final ImportLimits limits;

    UploadFiles(@Value("${ritchi.data-dir}") Path dataDir, ImportLimits limits) {
        root = dataDir.toAbsolutePath().resolve("uploads");
        this.limits = limits;
    }

    Path root() {
        return root;
    }

    /** Claims a new folder for a run; other processes leave it alone while the claim is open. */
    UploadClaim claim(UUID run) throws IOException {
        return UploadClaim.make(Files.createDirectories(root).resolve(run.toString()));
    }

    /** Stores the bytes as they come; over the limit, or with a full disk, nothing stays. */
    Upload receive(UploadClaim claim, String name, InputStream in) throws IOException {
        var content = claim.folder().resolve(CONTENT);
        var digest = new Sha256();
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(content)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limits.maxFileSize().toBytes()) {
                    throw tooLarge();
                }
                digest.add(buffer, read);
                out.write(buffer, 0, read);
            }
        }
        return new Upload(shown(name), claim.folder(), content, digest.hex(), bytes);
    }

    /** The bytes that were checked, or a conflict when they are not there any more. */
    Upload reopen(ImportRun run) throws IOException {
        var folder = root.resolve(run.id().toString());
        var content = folder.resolve(CONTENT);
        if (!Files.exists(content) || !run.sha256().equals(Sha256.of(content))) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "upload-gone",
                    new Text(
                            "確認したときのファイルが残っていません。もう一度送ってください。",
                            "The file that was checked is gone. Send it again."),
                    null);
        }
        return new Upload(run.fileName(), folder, content, run.sha256(), run.bytes());
    }

    /** Removes a run's files; it does not matter if another process was quicker. */
    void remove(UUID run) {
        try {
            FileSystemUtils.deleteRecursively(root.resolve(run.toString()));
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RequestProblem tooLarge() {
        var limit = limits.maxFileSize().toMegabytes() + " MB";
        return new RequestProblem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                new Text(
                        "ファイルが大きすぎます（" + limit + " まで）。分割して送ってください。",
                        "The file is larger than " + limit + ". Split it and send the parts."),
                "file");
    }

    private static String shown(String name) {
        var last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1).replaceAll("\\p{C}", "").strip();
        if (last.isEmpty()) {
            return "?";
        }
        return last.length() > MAX_NAME ? last.substring(0, MAX_NAME) : last;
    }
}
