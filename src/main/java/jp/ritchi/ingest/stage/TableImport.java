package jp.ritchi.ingest.stage;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import jp.ritchi.ingest.ImportCancelled;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.Watch;
import jp.ritchi.ingest.mapping.Product;
import jp.ritchi.ingest.mapping.RowMapper;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.mapping.SettingsProblem;
import jp.ritchi.ingest.place.Placing;
import jp.ritchi.ingest.place.ShiftFiles;
import jp.ritchi.ingest.place.SystemNames;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerTables;
import jp.ritchi.relay.Relay;
import jp.ritchi.text.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes a table of a file into a collection as a person has decided. The file is read once; its
 * rows then wait in the upload's folder, from where they are compared and written as often as
 * needed.
 */
@Component
public class TableImport {
    private static final int BETWEEN_LOOKS = 500;
    private static final String CHILDREN =
            """
            SELECT c.conrelid::regclass::text, quote_ident(a.attname)
            FROM pg_constraint c JOIN pg_attribute a
                ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.confrelid = to_regclass(?)
            """;

    private final LayerCatalog layers;
    private final LayerTables tables;
    private final List<Product> products;
    private final ShiftFiles shifts;
    private final JdbcTemplate jdbc;

    TableImport(
            LayerCatalog layers,
            LayerTables tables,
            ObjectProvider<Product> products,
            ShiftFiles shifts,
            JdbcTemplate jdbc) {
        this.layers = layers;
        this.tables = tables;
        this.products = products.stream().toList();
        this.shifts = shifts;
        this.jdbc = jdbc;
    }

    /**
     * Reads all records of a table, reports what is wrong with them and stages the rest.
     *
     * @throws SettingsProblem when the settings cannot be followed
     * @throws jp.ritchi.ingest.format.FileRefused when the file cannot be read to its end
     */
    public ImportPlan read(
            TableFile file,
            SourceTable table,
            Settings settings,
            Upload upload,
            ImportReport report)
            throws IOException {
        var target = target(settings).over(table);
        var mapper = target.mapper(table);
        var placing = placing(table, settings);
        placing.remarks().forEach(report::add);
        unused(target, mapper, report);
        var writer =
                new StageWriter(
                        upload.folder(), target.table(), RowStaging.columns(target, mapper));
        writer.scope(target.parts());
        boolean joins = settings.mapping().joinsParts() && mapper.hasIds();
        boolean whole = false;
        try (writer;
                var parts = joins ? new Parts(upload.folder()) : null) {
            var output = new RowStaging.Output(writer, parts);
            var rows = new RowStaging(target, mapper, shaping(target, placing), output, report);
            read(file, table, rows, report.watch());
            rows.finish();
            whole = true;
        } finally {
            if (!whole) {
                // Half a file serves nobody, and the disk may be full.
                StageWriter.discard(upload.folder());
            }
        }
        return reopen(upload, settings);
    }

    /** Reads on this thread and works on the rows on another. */
    private static void read(TableFile file, SourceTable table, RowStaging rows, Watch watch)
            throws IOException {
        var batches = new Relay.Batches<>("import-rows", TableImport::vertices, 50_000);
        try (var relay = new Relay<SourceRecord>(batches, rows::add)) {
            var watched = new Watched(file, watch);
            file.read(
                    table,
                    record -> {
                        watched.look();
                        relay.add(record);
                        return true;
                    });
            relay.finish();
        } catch (CancellationException e) {
            throw new ImportCancelled();
        }
    }

    private static int vertices(SourceRecord record) {
        var shape = record.geometry();
        return shape == null ? 0 : shape.getNumPoints();
    }

    /** The plan of rows that {@link #read} has staged before, without what was found in reading. */
    public ImportPlan reopen(Upload upload, Settings settings) throws IOException {
        var target = target(settings);
        return new StagePlan(
                jdbc, target.table(), StageWriter.reopen(upload.folder()), target.edition());
    }

    /**
     * What the first records of a table would become.
     *
     * @throws SettingsProblem when the settings cannot be followed
     */
    public Preview preview(TableFile file, SourceTable table, Settings settings)
            throws IOException {
        var target = target(settings).over(table);
        var mapper = target.mapper(table);
        var placing = placing(table, settings);
        var report = new ImportReport();
        placing.remarks().forEach(report::add);
        unused(target, mapper, report);
        var rows = new PreviewRows(mapper, shaping(target, placing));
        file.read(table, rows::add);
        return new Preview(
                rows.rows(),
                rows.features(),
                placing.epsg(),
                SystemNames.find(placing.epsg()).orElse(""),
                report.issues());
    }

    /** What the import writes, for undoing it. */
    public List<ImportTable> tables(Settings settings) {
        var name = target(settings).table().name();
        var children =
                jdbc.query(
                        CHILDREN,
                        (row, number) -> new ImportTable.Child(row.getString(1), row.getString(2)),
                        name);
        return List.of(new ImportTable(name, List.of("id"), children));
    }

    private Placing placing(SourceTable table, Settings settings) {
        if (!table.spatial()) {
            return Placing.of(6668, shifts);
        }
        var declared = table.crs().epsg();
        int epsg = settings.epsg() != 0 ? settings.epsg() : declared == null ? 0 : declared;
        if (epsg == 0) {
            throw new SettingsProblem(
                    "epsg",
                    "このファイルは座標参照系を示していません。候補から選ぶか EPSG 番号を指定してください。",
                    "The file does not say which coordinate system it is in. Choose one of the candidates or give its EPSG code.");
        }
        return Placing.of(epsg, shifts);
    }

    private Shaping shaping(Target target, Placing placing) {
        var stored = target.table();
        var geom = stored.columns().get("geom");
        boolean required =
                !target.comesBack()
                        && (stored.derived() != null || geom == null || !geom.optional());
        return new Shaping(
                target.layer().geometryTypes(), placing, target.settings().repairs(), required);
    }

    private static void unused(Target target, RowMapper mapper, ImportReport report) {
        var product = target.product();
        var names = mapper.unused(product == null ? java.util.Set.of() : product.ignored());
        if (!names.isEmpty()) {
            var list = String.join(", ", names);
            report.add(
                    new ImportIssue(
                            "fields-not-taken",
                            Severity.INFO,
                            null,
                            null,
                            new Text(
                                    "どの列にも入れない項目: " + list,
                                    "Fields that fill no column: " + list)));
        }
    }

    private Target target(Settings settings) {
        var id = settings.mapping().collection();
        var layer = layers.find(id).orElseThrow(() -> noTarget(id));
        var table = tables.find(layer).orElseThrow(() -> noTarget(id));
        var product = products.stream().filter(p -> p.id().equals(settings.product())).findFirst();
        var target = new Target(layer, table, settings, product.orElse(null), Product.Scope.WHOLE);
        target.check();
        return target;
    }

    private static SettingsProblem noTarget(String id) {
        if (id.isBlank()) {
            return new SettingsProblem(
                    "mapping.collection",
                    "取込み先のレイヤを選んでください。",
                    "Choose the collection to import into.");
        }
        return new SettingsProblem(
                "mapping.collection",
                "「" + id + "」という取込み先はありません。一覧から選んでください。",
                "There is no collection " + id + " to import to. Choose one of the list.");
    }

    /** Tells the watch now and then how far the reading is. */
    private static final class Watched {
        private final TableFile file;
        private final Watch watch;
        private long rows;

        Watched(TableFile file, Watch watch) {
            this.file = file;
            this.watch = watch;
        }

        void look() {
            if (rows++ % BETWEEN_LOOKS == 0) {
                watch.at("reading", rows - 1, file.done());
            }
        }
    }
}
