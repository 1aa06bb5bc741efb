package jp.ritchi.ingest.run;

import java.io.IOException;
import java.util.EnumSet;
import java.util.UUID;
import jp.ritchi.ingest.Watch;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.run.recognise.Recogniser;
import jp.ritchi.ingest.run.recognise.SettingsReading;
import jp.ritchi.ingest.stage.Preview;
import jp.ritchi.ingest.stage.TableImport;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person decides about a file of tables: tries settings out, and settles on some. */
@Service
public class ImportDecisions {
    private final ImportService imports;
    private final ImportRuns runs;
    private final TableSource source;
    private final ImporterCatalog formats;
    private final Recogniser recogniser;
    private final TableImport tables;
    private final TransactionTemplate transaction;

    ImportDecisions(
            ImportService imports,
            ImportRuns runs,
            TableSource source,
            ImporterCatalog formats,
            Recogniser recogniser,
            TableImport tables,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.runs = runs;
        this.source = source;
        this.formats = formats;
        this.recogniser = recogniser;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Keeps the settings; what was checked with others is void.
     *
     * @throws RequestProblem when they cannot be followed, with the member that is wrong
     */
    public ImportRun settle(UUID id, Settings settings) {
        var run = waiting(id);
        look(run, settings);
        transaction.executeWithoutResult(
                status -> {
                    rest(id);
                    runs.settle(id, settings);
                });
        return imports.get(id);
    }

    /**
     * Looks at the file again with its text read in another charset, because names of fields and
     * tables change with it.
     */
    public ImportRun recognise(UUID id, String charset) {
        var run = waiting(id);
        var options = new OpenOptions(SettingsReading.charset(charset));
        try {
            var upload = source.upload(run);
            var format = formats.getTable(run.requireFormat());
            var recognition = recogniser.look(format, upload, options, Watch.NONE);
            transaction.executeWithoutResult(
                    status -> {
                        rest(id);
                        runs.recognised(id, format.id(), recognition);
                        runs.settle(id, recognition.tables().get(0).suggestion());
                    });
        } catch (IOException e) {
            throw ImportService.failed(e);
        }
        return imports.get(id);
    }

    private void rest(UUID id) {
        var waiting = EnumSet.of(RunState.RECOGNISED, RunState.CHECKED);
        if (!runs.move(id, waiting, RunState.RECOGNISED)) {
            throw ImportService.wrongState(imports.get(id).state());
        }
    }

    /** The first rows as these settings would make them; nothing is stored. */
    Preview preview(UUID id, Settings settings) {
        return look(waiting(id), settings);
    }

    private Preview look(ImportRun run, Settings settings) {
        try {
            return source.use(
                    run, settings, (file, table) -> tables.preview(file, table, settings));
        } catch (IOException e) {
            throw ImportService.failed(e);
        }
    }

    private ImportRun waiting(UUID id) {
        var run = imports.get(id);
        if (!run.state().isWaiting()) {
            throw ImportService.wrongState(run.state());
        }
        if (run.special()) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "no-settings",
                    new Text(
                            "この形式は設定なしで取り込みます。そのまま確認か反映をしてください。",
                            "This format is imported without settings. Check or commit it as it is."),
                    null);
        }
        return run;
    }
}
