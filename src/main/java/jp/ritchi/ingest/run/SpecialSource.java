package jp.ritchi.ingest.run;

import java.io.IOException;
import java.util.List;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.run.step.Step;
import jp.ritchi.ingest.run.upload.UploadFiles;
import org.springframework.stereotype.Component;

/** Rows that an importer of one kind of file reads; it reads the file again for the commit. */
@Component
class SpecialSource implements PlanSource {
    private final ImporterCatalog importers;
    private final UploadFiles files;
    private final ImportStore store;

    SpecialSource(ImporterCatalog importers, UploadFiles files, ImportStore store) {
        this.importers = importers;
        this.files = files;
        this.store = store;
    }

    @Override
    public boolean serves(ImportRun run) {
        return run.special();
    }

    @Override
    public Read read(ImportRun run, Step step) throws IOException {
        return again(run, step);
    }

    @Override
    public Read again(ImportRun run, Step step) throws IOException {
        var importer = importers.get(run.requireFormat());
        store.requireSource(importer.sourceId());
        var upload = files.reopen(run.id(), run.files(), run.requireSha256(), step);
        var report = new ImportReport(step);
        step.at("reading", 0, -1);
        return new Read(importer.read(upload, report), report);
    }

    @Override
    public void committing(ImportRun run) {
        // Nothing to remember: there are no settings.
    }

    @Override
    public List<ImportTable> tables(ImportRun run) {
        return importers.get(run.requireFormat()).tables();
    }
}
