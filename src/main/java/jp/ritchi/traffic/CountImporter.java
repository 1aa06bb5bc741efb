package jp.ritchi.traffic;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.Importer;
import jp.ritchi.ingest.Upload;

/** What the formats of hourly counts have in common: where the counts go. */
abstract class CountImporter implements Importer {
    private static final List<ImportTable> TABLES =
            List.of(
                    new ImportTable(
                            CountStage.TABLE,
                            List.of("station_id", "hour", "direction"),
                            List.of()),
                    new ImportTable(
                            CountStage.STATIONS,
                            List.of("id"),
                            List.of(new ImportTable.Child(CountStage.TABLE, "station_id"))));

    private final EntityManager entities;
    private final CountStage stage;

    CountImporter(EntityManager entities, CountStage stage) {
        this.entities = entities;
        this.stage = stage;
    }

    @Override
    public final String collection() {
        return "traffic-stations";
    }

    @Override
    public final String sourceId() {
        return StationEntity.SOURCE;
    }

    @Override
    public final List<ImportTable> tables() {
        return TABLES;
    }

    @Override
    public final ImportPlan read(Upload upload, ImportReport report) throws IOException {
        var file = new CountImportFile(report);
        read(upload, file, report);
        file.tellGaps();
        return new CountImportPlan(entities, stage, file);
    }

    abstract void read(Upload upload, CountImportFile file, ImportReport report) throws IOException;
}
