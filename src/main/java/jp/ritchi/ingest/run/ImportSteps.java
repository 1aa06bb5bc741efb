package jp.ritchi.ingest.run;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import jp.ritchi.ingest.ImportApplied;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.run.recognise.Recogniser;
import jp.ritchi.ingest.run.step.Step;
import jp.ritchi.ingest.run.upload.UploadFiles;
import jp.ritchi.ingest.table.OpenOptions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is done in the background in each working state, up to the next state. */
@Component
class ImportSteps {
    private final ImporterCatalog importers;
    private final Recogniser recogniser;
    private final ImportRuns runs;
    private final UploadFiles files;
    private final ImportStore store;
    private final List<PlanSource> sources;
    private final ApplicationEventPublisher events;

    ImportSteps(
            ImporterCatalog importers,
            Recogniser recogniser,
            ImportRuns runs,
            UploadFiles files,
            ImportStore store,
            List<PlanSource> sources,
            ApplicationEventPublisher events) {
        this.importers = importers;
        this.recogniser = recogniser;
        this.runs = runs;
        this.files = files;
        this.store = store;
        this.sources = List.copyOf(sources);
        this.events = events;
    }

    /** Work of one step. */
    @FunctionalInterface
    interface Work {
        /**
         * @param run as it is when the work begins, which may be long after it was asked for
         */
        void go(ImportRun run, Step step) throws IOException;
    }

    void recognise(ImportRun run, Step step) throws IOException {
        var unread = files.open(run.id(), run.files(), "");
        var sha256 = files.digest(unread, step);
        runs.digest(run.id(), sha256);
        step.at("recognising", 0, -1);
        recognise(run, files.open(run.id(), run.files(), sha256), step);
    }

    private void recognise(ImportRun run, Upload upload, Step step) throws IOException {
        var importer = importers.find(upload, run.askedFormat());
        if (importer.isEmpty()) {
            tables(run, upload, step);
            return;
        }
        var found = importer.get();
        runs.recognised(run.id(), found.id(), found.collection());
        // There is nothing to decide, so it goes on by itself.
        runs.move(run.id(), EnumSet.of(RunState.RECOGNISING), RunState.CHECKING);
        check(runs.find(run.id()).orElseThrow(ImportService::unknown), step);
    }

    private void tables(ImportRun run, Upload upload, Step step) throws IOException {
        var format = importers.chooseTable(upload, run.askedFormat());
        var recognition = recogniser.look(format, upload, OpenOptions.NONE, step);
        runs.recognised(run.id(), format.id(), recognition);
        runs.settle(run.id(), recognition.tables().get(0).suggestion());
        runs.move(run.id(), EnumSet.of(RunState.RECOGNISING), RunState.RECOGNISED);
    }

    void check(ImportRun run, Step step) throws IOException {
        var read = source(run).read(run, step);
        step.at("comparing", 0, -1);
        store.compare(step, read.plan(), read.report());
        runs.report(run.id(), read.report());
        var counts = read.report().counts();
        if (counts.accepted() + counts.removed() > 0) {
            runs.move(run.id(), EnumSet.of(RunState.CHECKING), RunState.CHECKED);
        } else if (run.special()) {
            runs.rest(
                    run.id(),
                    RunState.CHECKING,
                    RunState.REFUSED,
                    RunProblem.nothingAccepted(counts.read()));
        } else {
            runs.rest(
                    run.id(),
                    RunState.CHECKING,
                    RunState.RECOGNISED,
                    RunProblem.nothingAccepted(counts.read()));
        }
    }

    void commit(ImportRun run, Step step, String actor) throws IOException {
        var source = source(run);
        var again = source.again(run, step);
        store.commit(
                new ImportStore.Commit(run, actor, again.plan(), again.report()),
                step,
                () -> source.committing(run));
        events.publishEvent(new ImportApplied(run.requireCollection()));
    }

    void undo(ImportRun run, Step step, String actor) {
        store.undo(run, source(run).tables(run), actor, step);
        events.publishEvent(new ImportApplied(run.requireCollection()));
    }

    private PlanSource source(ImportRun run) {
        return sources.stream().filter(s -> s.serves(run)).findFirst().orElseThrow();
    }
}
