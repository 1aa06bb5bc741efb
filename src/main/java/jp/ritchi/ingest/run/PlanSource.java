package jp.ritchi.ingest.run;

import java.io.IOException;
import java.util.List;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.run.step.Step;

/** Where the rows of a run come from: from an importer of one kind of file, or from a table. */
interface PlanSource {
    /** Whether it is for this run. */
    boolean serves(ImportRun run);

    /** Reads the file for the first time, and tells what is found in the report. */
    Read read(ImportRun run, Step step) throws IOException;

    /** What a commit writes; the file has to be the one that was checked. */
    Read again(ImportRun run, Step step) throws IOException;

    /** Told inside the transaction that commits the run. */
    void committing(ImportRun run);

    /** What the run has written, children before parents. */
    List<ImportTable> tables(ImportRun run);

    /** Rows that were read, and what was found by that. */
    record Read(ImportPlan plan, ImportReport report) {}
}
