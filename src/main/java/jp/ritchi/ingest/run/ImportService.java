package jp.ritchi.ingest.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.ingest.ImportApplied;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Importer;
import jp.ritchi.ingest.Upload;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * The life of an import: a file is checked without storing its rows, committed in one transaction,
 * and undone in one. Whatever fails in between leaves the collections as they were.
 */
@Service
public class ImportService {
    private final ImporterCatalog importers;
    private final ImportRuns runs;
    private final UploadFiles files;
    private final UploadSweep sweep;
    private final ImportTurn turn;
    private final ImportStore store;
    private final ApplicationEventPublisher events;

    ImportService(
            ImporterCatalog importers,
            ImportRuns runs,
            UploadFiles files,
            UploadSweep sweep,
            ImportTurn turn,
            ImportStore store,
            ApplicationEventPublisher events) {
        this.importers = importers;
        this.runs = runs;
        this.files = files;
        this.sweep = sweep;
        this.turn = turn;
        this.store = store;
        this.events = events;
    }

    List<Importer> formats() {
        return importers.list();
    }

    public List<ImportRun> list() {
        return runs.list();
    }

    ImportRun get(UUID id) {
        return runs.find(id).orElseThrow(ImportService::unknown);
    }

    /** Reads the file and tells what a commit would do. */
    public ImportRun check(Incoming incoming) {
        return turn.take(
                () -> {
                    sweep.sweep();
                    var id = UUID.randomUUID();
                    boolean waits = false;
                    try (var claim = files.claim(id)) {
                        var upload = files.receive(claim, incoming.fileName(), incoming.content());
                        var run = checked(id, upload, incoming);
                        runs.insert(run);
                        waits = run.state() == RunState.CHECKED;
                    } finally {
                        if (!waits) {
                            files.remove(id);
                        }
                    }
                    return get(id);
                });
    }

    private ImportRun checked(UUID id, Upload upload, Incoming incoming) throws IOException {
        var importer = importers.choose(upload, incoming.format());
        store.requireSource(importer);
        var report = new ImportReport();
        var plan = importer.read(upload, report);
        store.compare(plan, report);
        var counts = report.counts();
        return new ImportRun(
                id,
                importer.id(),
                importer.collection(),
                upload.name(),
                upload.sha256(),
                upload.bytes(),
                counts.accepted() > 0 ? RunState.CHECKED : RunState.REFUSED,
                counts,
                report.issues(),
                report.issuesTotal(),
                report.previewCollection(),
                incoming.actor(),
                Instant.now(),
                null,
                Map.of());
    }

    /** Writes what was checked, comparing again with what is stored now. */
    public ImportRun commit(UUID id, String actor) {
        return turn.take(
                () -> {
                    var run = require(get(id), RunState.CHECKED);
                    var importer = importers.get(run.format());
                    var report = new ImportReport();
                    var plan = importer.read(files.reopen(run), report);
                    store.commit(run, actor, plan, report);
                    events.publishEvent(new ImportApplied(run.collection()));
                    files.remove(id);
                    return get(id);
                });
    }

    /** Takes a committed import back. */
    public ImportRun undo(UUID id, String actor) {
        var run = require(get(id), RunState.COMMITTED);
        store.undo(run, importers.get(run.format()).tables(), actor);
        events.publishEvent(new ImportApplied(run.collection()));
        files.remove(id);
        return get(id);
    }

    static ImportRun require(ImportRun run, RunState state) {
        if (run.state() != state) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "wrong-state",
                    new Text(
                            "この取込みは " + run.state().id() + " の状態なので、その操作はできません。",
                            "This import is " + run.state().id() + ", so that cannot be done."),
                    null);
        }
        return run;
    }

    public static RequestProblem unknown() {
        return RequestProblem.notFound(
                "no-such-import", "その番号の取込みはありません。", "There is no import of that id.");
    }
}
