package jp.ritchi.ingest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.run.step.ProgressStore;
import jp.ritchi.ingest.run.step.Step;
import jp.ritchi.ingest.run.step.StepLine;
import jp.ritchi.ingest.run.upload.UploadClaim;
import jp.ritchi.ingest.run.upload.UploadFiles;
import jp.ritchi.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does the work of a run that is in a working state already, and whose folder is claimed. However
 * the work ends, the run comes to rest before the claim ends; if even that fails, because the
 * database is away, it is found like the run of a dead process.
 */
@Component
class StepRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

    private final StepLine line;
    private final ProgressStore progress;
    private final ImportRuns runs;
    private final UploadFiles files;

    StepRunner(StepLine line, ProgressStore progress, ImportRuns runs, UploadFiles files) {
        this.line = line;
        this.progress = progress;
        this.runs = runs;
        this.files = files;
    }

    /** Puts the work into the line; the claim is closed when it has ended. */
    void start(UUID id, UploadClaim claim, ImportSteps.Work work) {
        progress.begin(id);
        var step = new Step(id);
        line.join(step, () -> run(step, claim, work));
    }

    private void run(Step step, UploadClaim claim, ImportSteps.Work work) {
        try (claim) {
            try {
                step.waits();
                work.go(runs.find(step.run()).orElseThrow(ImportService::unknown), step);
            } catch (Throwable e) {
                rest(step, e);
            }
            clean(step.run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            LOG.error("Import {} could not be brought to rest", step.run(), e);
        }
    }

    private void rest(Step step, Throwable why) {
        var id = UUID.randomUUID();
        var problem = RunProblem.of(why, step.stopped(), id);
        if (step.stopped() == null && !(why instanceof RequestProblem)) {
            LOG.error("Import {} failed {}", step.run(), id, why);
        }
        var state = runs.findState(step.run()).orElseThrow(ImportService::unknown);
        if (state.isWorking()) {
            runs.rest(step.run(), state, after(state, step, why), problem);
        }
    }

    private RunState after(RunState state, Step step, Throwable why) {
        boolean stopped = step.stopped() != null;
        if (state == RunState.RECOGNISING) {
            return step.stopped() == Step.Stop.CANCELLED
                    ? RunState.CANCELLED
                    : !stopped && why instanceof RequestProblem
                            ? RunState.REFUSED
                            : RunState.FAILED;
        }
        boolean useless = !stopped && state == RunState.CHECKING && why instanceof FileRefused;
        return useless && isSpecial(step.run()) ? RunState.REFUSED : state.fallback();
    }

    private boolean isSpecial(UUID run) {
        return runs.find(run).map(ImportRun::special).orElse(false);
    }

    /** Removes what nobody needs any more. */
    private void clean(UUID run) {
        progress.end(run);
        if (runs.findState(run).filter(RunState::isWaiting).isEmpty()) {
            files.remove(run);
        }
    }
}
