package jp.ritchi.ingest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import jp.ritchi.ingest.run.step.ProgressStore;
import jp.ritchi.ingest.run.upload.ImportLimits;
import jp.ritchi.ingest.run.upload.UploadFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts in order what processes leave that die: runs that say that somebody works on them come back
 * to rest, and files for which nobody waits are removed. Looks at start, before each upload and
 * whenever somebody looks at a working run.
 */
@Component
class UploadSweep {
    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);

    private final UploadFiles files;
    private final ImportRuns runs;
    private final ProgressStore progress;
    private final ImportLimits limits;

    UploadSweep(UploadFiles files, ImportRuns runs, ProgressStore progress, ImportLimits limits) {
        this.files = files;
        this.runs = runs;
        this.progress = progress;
        this.limits = limits;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        recover();
        runs.expire(limits.keepChecked());
        files.sweepArriving();
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
        try (var claim = files.claimExisting(folder)) {
            if (claim == null) {
                return;
            }
            // Only now is it sure that nobody is about to store the run.
            if (runs.findState(run).filter(RunState::isWaiting).isEmpty()) {
                files.remove(run);
                LOG.info("Removed the files of import {}, which nobody waits for", run);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("Another process has removed the files of import {}", run);
        }
    }

    /** Brings runs to rest whose process is dead. */
    void recover() {
        runs.listWorking().forEach(this::recover);
    }

    private void recover(UUID run, RunState state) {
        try (var claim = files.claim(run)) {
            if (claim == null) {
                return;
            }
            // What the process had begun to write is rolled back: the database has noticed its end.
            var problem =
                    state == RunState.RECOGNISING ? RunProblem.resend() : RunProblem.interrupted();
            if (runs.rest(run, state, state.fallback(), problem)) {
                progress.end(run);
                LOG.info("Import {} was {} when its process ended", run, state.id());
            }
            if (runs.findState(run).filter(RunState::isWaiting).isEmpty()) {
                files.remove(run);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
