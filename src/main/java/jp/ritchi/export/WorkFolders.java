package jp.ritchi.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The folders in which files are made, under {@code data-dir/exports}. What a process has left that
 * died is removed at the next start.
 */
@Component
class WorkFolders {
    private static final Logger LOG = LoggerFactory.getLogger(WorkFolders.class);

    private final Path root;
    private final ExportLimits limits;

    WorkFolders(@Value("${ritchi.data-dir}") Path dataDir, ExportLimits limits) {
        this.root = dataDir.toAbsolutePath().resolve("exports");
        this.limits = limits;
    }

    /**
     * @throws RequestProblem 503 when the disk is nearly full
     */
    WorkFolder create() throws IOException {
        Files.createDirectories(root);
        if (isFull()) {
            throw full();
        }
        return WorkFolder.create(root);
    }

    /**
     * Looks after the disk while a file is made.
     *
     * @throws RequestProblem 413 when the file grows too large, 503 when the disk is nearly full
     */
    void check(WorkFolder folder) throws IOException {
        if (folder.size() > limits.largestFile().toBytes()) {
            throw new RequestProblem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    new Text(
                            "ファイルが大きくなりすぎます。filter や bbox で絞って、分けて書き出してください。",
                            "The file grows too large. Narrow the rows by filter or bbox and export in parts."),
                    null);
        }
        if (isFull()) {
            throw full();
        }
    }

    private boolean isFull() throws IOException {
        return Files.getFileStore(root).getUsableSpace() < limits.keepFree().toBytes();
    }

    private static RequestProblem full() {
        return new RequestProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "disk-full",
                new Text(
                        "サーバーの空き容量が足りません。管理者に知らせるか、しばらくしてからやり直してください。",
                        "The server has too little free disk space. Tell its administrator, or try again"
                                + " later."),
                null);
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var folders = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path folder : folders) {
                sweep(folder);
            }
        }
    }

    private static void sweep(Path folder) throws IOException {
        try (var left = WorkFolder.take(folder)) {
            if (left != null) {
                LOG.info("Removed the folder {} of an export that did not end", folder);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("Another process has removed {}", folder);
        }
    }
}
