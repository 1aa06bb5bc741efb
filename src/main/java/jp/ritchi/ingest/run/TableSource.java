package jp.ritchi.ingest.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.run.recognise.Recogniser;
import jp.ritchi.ingest.run.recognise.Remembered;
import jp.ritchi.ingest.run.recognise.Targets;
import jp.ritchi.ingest.run.step.Step;
import jp.ritchi.ingest.run.upload.UploadFiles;
import jp.ritchi.ingest.stage.TableImport;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * Rows of a table, taken as a person has decided. They are staged by the check, so that the commit
 * does not read the file again.
 */
@Component
class TableSource implements PlanSource {
    private final ImporterCatalog formats;
    private final UploadFiles files;
    private final ImportRuns runs;
    private final TableImport tables;
    private final Recogniser recogniser;
    private final Targets targets;
    private final Remembered remembered;

    TableSource(
            ImporterCatalog formats,
            UploadFiles files,
            ImportRuns runs,
            TableImport tables,
            Recogniser recogniser,
            Targets targets,
            Remembered remembered) {
        this.formats = formats;
        this.files = files;
        this.runs = runs;
        this.tables = tables;
        this.recogniser = recogniser;
        this.targets = targets;
        this.remembered = remembered;
    }

    /** Something done with the table that settings name. */
    @FunctionalInterface
    interface Use<T> {
        T of(TableFile file, SourceTable table) throws IOException;
    }

    /** Opens the file for as long as it is used. */
    <T> T use(ImportRun run, Settings settings, Use<T> use) throws IOException {
        requireSource(settings);
        try (var file =
                formats.getTable(run.requireFormat()).open(upload(run), options(settings))) {
            var table =
                    Recogniser.find(file, settings.table())
                            .orElseThrow(() -> noTable(file, settings.table()));
            return use.of(file, table);
        }
    }

    Upload upload(ImportRun run) throws IOException {
        return files.open(run.id(), run.files(), run.requireSha256());
    }

    private static OpenOptions options(Settings settings) {
        var charset = settings.charset();
        return charset == null ? OpenOptions.NONE : new OpenOptions(Charset.forName(charset));
    }

    private void requireSource(Settings settings) {
        if (settings.sourceId().isBlank()) {
            throw RequestProblem.badParameter(
                    "sourceId", "出典を選んでください。", "Choose the source that the rows come from.");
        }
        if (!targets.hasSource(settings.sourceId())) {
            throw RequestProblem.badParameter(
                    "sourceId",
                    "出典「" + settings.sourceId() + "」は登録されていません。一覧から選んでください。",
                    "The source "
                            + settings.sourceId()
                            + " is not registered. Choose one of the list.");
        }
    }

    private static RequestProblem noTable(TableFile file, String name) {
        var names = String.join(", ", file.tables().stream().map(SourceTable::name).toList());
        return RequestProblem.badParameter(
                "table",
                "「" + name + "」という表はファイルにありません。あるのは " + names + " です。",
                "There is no table \"" + name + "\" in the file. It has " + names + ".");
    }

    @Override
    public boolean serves(ImportRun run) {
        return !run.special();
    }

    @Override
    public Read read(ImportRun run, Step step) throws IOException {
        var settings = settings(run);
        var report = new ImportReport(step);
        step.at("reading", 0, -1);
        return use(
                run,
                settings,
                (file, table) -> {
                    var before = new ArrayList<>(file.remarks());
                    before.forEach(report::add);
                    if (settings.product() != null) {
                        recogniser.doubts(file, table, settings.product()).forEach(report::add);
                    }
                    var plan = tables.read(file, table, settings, upload(run), report);
                    // Some things only reading tells.
                    file.remarks().stream().filter(r -> !before.contains(r)).forEach(report::add);
                    runs.keepFound(run.id(), report.found());
                    return new Read(plan, report);
                });
    }

    @Override
    public Read again(ImportRun run, Step step) throws IOException {
        var report = new ImportReport(step, runs.getFound(run.id()));
        return new Read(tables.reopen(upload(run), settings(run)), report);
    }

    @Override
    public void committing(ImportRun run) {
        var settings = settings(run);
        var fields = new ArrayList<String>();
        for (var table : Objects.requireNonNull(run.recognition()).path("tables")) {
            if (table.path("name").asString().equals(settings.table())) {
                fields.addAll(table.path("fields").findValuesAsString("name"));
            }
        }
        if (!fields.isEmpty()) {
            var signature = Remembered.signature(run.requireFormat(), fields);
            remembered.keep(signature, settings, run.id());
        }
    }

    @Override
    public List<ImportTable> tables(ImportRun run) {
        return tables.tables(settings(run));
    }

    private static Settings settings(ImportRun run) {
        return Objects.requireNonNull(run.settings(), "a recognised table has settings");
    }
}
