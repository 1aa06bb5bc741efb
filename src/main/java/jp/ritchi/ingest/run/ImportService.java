package jp.ritchi.ingest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.ritchi.ingest.run.step.Progress;
import jp.ritchi.ingest.run.step.ProgressStore;
import jp.ritchi.ingest.run.step.Step;
import jp.ritchi.ingest.run.step.StepLine;
import jp.ritchi.ingest.run.upload.Incoming;
import jp.ritchi.ingest.run.upload.UploadClaim;
import jp.ritchi.ingest.run.upload.UploadFiles;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * The life of an import: files are recognised and checked without storing their rows, committed in
 * one transaction, and undone in one. All of that is done in the background; every method only
 * starts it. Whatever fails in between leaves the collections as they were.
 */
@Service
public class ImportService {
    private static final Duration TO_STOP = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 200;
    private static final int CLAIM_TRIES = 10;

    private final ImportRuns runs;
    private final UploadFiles files;
    private final UploadSweep sweep;
    private final ImportSteps steps;
    private final StepRunner runner;
    private final StepLine line;
    private final ProgressStore progress;

    ImportService(
            ImportRuns runs,
            UploadFiles files,
            UploadSweep sweep,
            ImportSteps steps,
            StepRunner runner,
            StepLine line,
            ProgressStore progress) {
        this.runs = runs;
        this.files = files;
        this.sweep = sweep;
        this.steps = steps;
        this.runner = runner;
        this.line = line;
        this.progress = progress;
    }

    /** The latest runs, newest first, without issues and preview. */
    public List<ImportRun> list() {
        sweep.recover();
        return runs.list();
    }

    public ImportRun get(UUID id) {
        var run = runs.find(id).orElseThrow(ImportService::unknown);
        if (!run.state().isWorking()) {
            return run;
        }
        sweep.recover();
        return runs.find(id).orElseThrow(ImportService::unknown);
    }

    /** How far a working run is; empty for one that rests. */
    public Optional<Progress> findProgress(ImportRun run) {
        return run.state().isWorking()
                ? Optional.of(progress.find(run.id()).orElse(Progress.IN_LINE))
                : Optional.empty();
    }

    /** Takes files in and begins to recognise them. */
    public ImportRun receive(Incoming incoming) {
        line.requireRoom();
        var id = UUID.randomUUID();
        try {
            sweep.sweep();
            var claim = claim(id);
            boolean taken = false;
            try {
                runs.insert(id, incoming, files.receive(claim, incoming.files()));
                runner.start(id, claim, steps::recognise);
                taken = true;
            } finally {
                if (!taken) {
                    files.remove(id);
                    claim.close();
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
        return get(id);
    }

    /** Reads all of the file and tells what a commit would do. */
    public ImportRun check(UUID id) {
        var from = EnumSet.of(RunState.RECOGNISED, RunState.CHECKED);
        return begin(id, from, RunState.CHECKING, steps::check);
    }

    /** Writes what was checked, comparing again with what is stored now. */
    public ImportRun commit(UUID id, String actor) {
        return begin(
                id,
                EnumSet.of(RunState.CHECKED),
                RunState.COMMITTING,
                (run, step) -> steps.commit(run, step, actor));
    }

    /** Takes a committed import back. */
    public ImportRun undo(UUID id, String actor) {
        return begin(
                id,
                EnumSet.of(RunState.COMMITTED),
                RunState.UNDOING,
                (run, step) -> steps.undo(run, step, actor));
    }

    private ImportRun begin(UUID id, Set<RunState> from, RunState to, ImportSteps.Work work) {
        var state = get(id).state();
        if (!from.contains(state)) {
            throw wrongState(state);
        }
        line.requireRoom();
        try {
            var claim = claim(id);
            boolean begun = false;
            try {
                if (!runs.move(id, from, to)) {
                    throw wrongState(get(id).state());
                }
                runner.start(id, claim, work);
                begun = true;
            } finally {
                if (!begun) {
                    claim.close();
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
        return get(id);
    }

    /** A sweep may hold the folder for a moment; whoever holds it longer works on the run. */
    private UploadClaim claim(UUID id) throws IOException {
        for (int tries = 0; tries < CLAIM_TRIES; tries++) {
            var claim = files.claim(id);
            if (claim != null) {
                return claim;
            }
            pause();
        }
        throw new RequestProblem(
                HttpStatus.CONFLICT,
                "import-working",
                new Text(
                        "この取込みはいま処理中です。終わるのを待つか、中止してください。",
                        "This import is being worked on. Wait for the end or cancel it."),
                null);
    }

    /** Stops whatever is done for the run; it soon rests where it was before. */
    public ImportRun cancel(UUID id) {
        if (get(id).state().isWorking()) {
            progress.askToStop(id);
            line.stop(id, Step.Stop.CANCELLED);
        }
        return get(id);
    }

    /** Ends a run that is not committed, and removes its files. */
    public void giveUp(UUID id) {
        cancel(id);
        var run = await(id, TO_STOP);
        var waiting = EnumSet.of(RunState.RECOGNISED, RunState.CHECKED);
        if (runs.move(id, waiting, RunState.CANCELLED)) {
            files.remove(id);
        } else if (run.state().isWorking() || run.committedAt() != null) {
            throw wrongState(run.state());
        }
    }

    /** The run when it rests, or after that time. */
    public ImportRun await(UUID id, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        get(id);
        var left = longest;
        // A step ends a moment after its run has come to rest, when its files are gone.
        while (!left.isNegative() && line.await(id, left) && get(id).state().isWorking()) {
            pause(); // another process works on it
            left = Duration.ofNanos(end - System.nanoTime());
        }
        return get(id);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static RequestProblem failed(IOException e) {
        if (RunProblem.isDiskFull(e)) {
            return new RequestProblem(
                    HttpStatus.INSUFFICIENT_STORAGE,
                    "disk-full",
                    new Text(
                            "サーバーの空き容量が足りません。管理者に知らせてください。",
                            "The server's disk is full. Tell the administrator."),
                    null);
        }
        throw new UncheckedIOException(e);
    }

    static RequestProblem wrongState(RunState state) {
        return new RequestProblem(
                HttpStatus.CONFLICT,
                "wrong-state",
                new Text(
                        "この取込みは「" + state.title().ja() + "」の状態なので、その操作はできません。",
                        "This import is " + state.title().en() + ", so that cannot be done."),
                null);
    }

    public static RequestProblem unknown() {
        return RequestProblem.notFound(
                "no-such-import", "その番号の取込みはありません。", "There is no import of that id.");
    }
}
