package jp.ritchi.ingest.run.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ritchi.ingest.Sha256;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.Watch;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
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
public class UploadFiles {
    private static final String CONTENT = "content";
    private static final Duration OLD = Duration.ofHours(1);
    private static final int MAX_NAME = 200;
    private static final int KEPT_END = 20;

    private final Path root;
    private final ImportLimits limits;

    UploadFiles(@Value("${ritchi.data-dir}") Path dataDir, ImportLimits limits) {
        root = dataDir.toAbsolutePath().resolve("uploads");
        this.limits = limits;
    }

    public Path root() {
        return root;
    }

    /** Where files are before anybody knows for which run. */
    public Path arriving() {
        return root.resolve("arriving");
    }

    /** Removes what senders left that went away while their process died. */
    public void sweepArriving() throws IOException {
        if (!Files.isDirectory(arriving())) {
            return;
        }
        var old = FileTime.from(Instant.now().minus(OLD));
        try (var left = Files.newDirectoryStream(arriving(), Files::isRegularFile)) {
            for (var file : left) {
                if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Claims the folder of a run, which is made where it is missing; other processes leave it alone
     * while the claim is open.
     *
     * @return absent when somebody works on the run
     */
    public @Nullable UploadClaim claim(UUID run) throws IOException {
        return UploadClaim.make(Files.createDirectories(root).resolve(run.toString()));
    }

    /** The same for a folder that exists. */
    public @Nullable UploadClaim claimExisting(Path folder) throws IOException {
        return UploadClaim.take(folder);
    }

    /** Takes the files as they come; over the limits nothing is taken. */
    public List<Upload.Part> receive(UploadClaim claim, List<Incoming.Sent> files)
            throws IOException {
        check(files);
        var parts = new ArrayList<Upload.Part>();
        for (var file : files) {
            var content = claim.folder().resolve(nameOf(parts.size()));
            file.moveTo(content);
            parts.add(new Upload.Part(shown(file.name()), content, Files.size(content)));
        }
        return parts;
    }

    private void check(List<Incoming.Sent> files) {
        if (files.size() > limits.maxFiles()) {
            throw tooLarge(
                    "一度に送れるファイルは " + limits.maxFiles() + " 個までです。ZIP にまとめるか、分けて送ってください。",
                    "At most "
                            + limits.maxFiles()
                            + " files can be sent at once. Zip them or send them in groups.");
        }
        if (files.stream().mapToLong(Incoming.Sent::bytes).sum() > limits.maxFileSize().toBytes()) {
            var limit = limits.maxFileSize().toMegabytes() + " MB";
            throw tooLarge(
                    "ファイルが大きすぎます（合計 " + limit + " まで）。分割して送ってください。",
                    "More than " + limit + " altogether. Split the file and send the parts.");
        }
    }

    private static String nameOf(int part) {
        return part == 0 ? CONTENT : "part-" + part;
    }

    /**
     * The files of a run as they lie there.
     *
     * @param names the sender's, in the order in which they came
     * @param sha256 what {@link #digest} gave; empty before
     */
    public Upload open(UUID run, List<String> names, String sha256) throws IOException {
        var folder = root.resolve(run.toString());
        var parts = new ArrayList<Upload.Part>();
        for (var name : names) {
            var content = folder.resolve(nameOf(parts.size()));
            if (!Files.exists(content)) {
                throw gone();
            }
            parts.add(new Upload.Part(name, content, Files.size(content)));
        }
        long bytes = parts.stream().mapToLong(Upload.Part::bytes).sum();
        var first = parts.get(0);
        return new Upload(first.name(), folder, first.content(), sha256, bytes, parts);
    }

    /** What the bytes of an upload are known by. */
    public String digest(Upload upload, Watch watch) throws IOException {
        if (upload.parts().size() == 1) {
            return digest(upload.content(), upload.bytes(), watch);
        }
        var all = new Sha256();
        for (var part : upload.parts()) {
            var line = part.name() + "\n" + digest(part.content(), part.bytes(), watch) + "\n";
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            all.add(bytes, bytes.length);
        }
        return all.hex();
    }

    private static String digest(Path file, long bytes, Watch watch) throws IOException {
        var hash = new Sha256();
        long behind = 0;
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 20];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.add(buffer, read);
                behind += read;
                watch.at("receiving", 0, bytes == 0 ? 1 : (double) behind / bytes);
            }
        }
        return hash.hex();
    }

    /** The files, which have to be those that were checked. */
    public Upload reopen(UUID run, List<String> names, String sha256, Watch watch)
            throws IOException {
        var upload = open(run, names, sha256);
        if (!digest(upload, watch).equals(sha256)) {
            throw gone();
        }
        return upload;
    }

    private static RequestProblem gone() {
        return new RequestProblem(
                HttpStatus.CONFLICT,
                "upload-gone",
                new Text(
                        "確認したときのファイルが残っていません。もう一度送ってください。",
                        "The file that was checked is gone. Send it again."),
                null);
    }

    /** Removes a run's files; it does not matter if another process was quicker. */
    public void remove(UUID run) {
        try {
            FileSystemUtils.deleteRecursively(root.resolve(run.toString()));
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RequestProblem tooLarge(String ja, String en) {
        return new RequestProblem(
                HttpStatus.CONTENT_TOO_LARGE, "too-large", new Text(ja, en), "file");
    }

    private static String shown(String name) {
        var last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1).replaceAll("\\p{C}", "").strip();
        if (last.isEmpty()) {
            return "?";
        }
        if (last.length() <= MAX_NAME) {
            return last;
        }
        // The extension tells files apart that belong together.
        int end = last.length() - KEPT_END;
        return last.substring(0, MAX_NAME - KEPT_END - 1) + "…" + last.substring(end);
    }
}
