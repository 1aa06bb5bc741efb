package jp.ritchi.ingest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Removes the files of runs that ended without saying so: the process died while it read them, or
 * nobody committed them in time. Looks at start and before each upload.
 */
@Component
class UploadSweep {
    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);

    private final UploadFiles files;
    private final ImportRuns runs;
    private final ImportLimits limits;

    UploadSweep(UploadFiles files, ImportRuns runs, ImportLimits limits) {
        this.files = files;
        this.runs = runs;
        this.limits = limits;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        runs.expire(limits.keepChecked());
        if (!Files.isDirectory(files.root())) {
            return;
        }
        try (var folders = Files.newDirectoryStream(files.root(), Files::isDirectory)) {
            for (var folder : folders) {
                sweep(folder);
            }
        }
    }

    private void sweep(Path folder) throws IOException {
        UUID run;
        try {
            run = UUID.fromString(folder.getFileName().toString());
        } catch (IllegalArgumentException e) {
            return; // not ours
        }
        try (var claim = UploadClaim.take(folder)) {
            if (claim == null) {
                return;
            }
            // Only now is it sure that no check is about to store the run.
            if (runs.find(run).filter(r -> r.state() == RunState.CHECKED).isEmpty()) {
                files.remove(run);
                LOG.info("Removed the files of import {}, which nobody waits for", run);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("Another process has removed the files of import {}", run);
        }
    }
}
