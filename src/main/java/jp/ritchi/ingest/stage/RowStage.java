package jp.ritchi.ingest.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.layer.LayerTables;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The staged way for importers that make rows by themselves, such as of map sheets. */
@Component
public class RowStage {
    private final LayerCatalog layers;
    private final LayerTables tables;
    private final JdbcTemplate jdbc;

    RowStage(LayerCatalog layers, LayerTables tables, JdbcTemplate jdbc) {
        this.layers = layers;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /**
     * Where rows go while the file is read.
     *
     * @param layer id of a layer with a table
     * @param columns which values each row has
     */
    public StageWriter writer(Path folder, String layer, List<String> columns) throws IOException {
        return new StageWriter(folder, table(layer), columns);
    }

    /** Says that the file holds some parts, told by the first characters of a column's value. */
    public void parts(StageWriter writer, String column, int characters) {
        writer.scope(new StagedScope(column, characters));
    }

    /** The plan of the rows that a closed writer has left in the folder. */
    public ImportPlan plan(Path folder, Edition edition) throws IOException {
        return new StagePlan(
                jdbc, table(edition.collection()), StageWriter.reopen(folder), edition);
    }

    private LayerTable table(String layer) {
        return layers.find(layer)
                .flatMap(tables::find)
                .orElseThrow(() -> new IllegalArgumentException("No table of " + layer));
    }
}
