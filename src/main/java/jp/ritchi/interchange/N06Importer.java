package jp.ritchi.interchange;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.FeaturePlan;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.Importer;
import jp.ritchi.ingest.PlannedRow;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.GeoJsonProbe;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** 国土数値情報 高速道路時系列 (N06), the joints as GeoJSON. */
@Component
class N06Importer implements Importer {
    private static final String TABLE = "interchange.interchange";

    private final EntityManager entities;

    N06Importer(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String id() {
        return "n06-joint-geojson";
    }

    @Override
    public Text title() {
        return new Text(
                "国土数値情報 高速道路時系列（N06）接合部 GeoJSON", "Expressway points (MLIT N06 joints), GeoJSON");
    }

    @Override
    public String collection() {
        return "interchanges";
    }

    @Override
    public String sourceId() {
        return InterchangeEntity.SOURCE;
    }

    @Override
    public List<ImportTable> tables() {
        return List.of(ImportTable.feature(TABLE));
    }

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return N06Reader.knows(GeoJsonProbe.properties(upload.content()));
    }

    @Override
    public ImportPlan read(Upload upload, ImportReport report) throws IOException {
        var points = new N06Reader(report).read(upload.content());
        var stored =
                entities.createQuery("from InterchangeEntity", InterchangeEntity.class)
                        .getResultList();
        var entitiesOfFile = new N06Matching(points, stored).rows(points, report);
        var rows = new ArrayList<PlannedRow<InterchangeEntity>>();
        for (int i = 0; i < points.size(); i++) {
            rows.add(new PlannedRow<>(points.get(i).number(), null, entitiesOfFile.get(i)));
        }
        return new FeaturePlan<>(
                entities,
                InterchangeEntity.class,
                TABLE,
                FeaturePlan.withoutDuplicates(rows, report));
    }
}
