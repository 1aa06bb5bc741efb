package jp.ritchi.ingest.stage;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.GeoFeature;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A table whose records a test writes itself, with fields {@code KEY}, {@code NAME}, {@code VALUE}.
 */
public final class Rows implements TableFile {
    private final List<SourceRecord> records = new ArrayList<>();
    private final SourceTable table;

    private Rows(SourceCrs crs) {
        table =
                new SourceTable(
                        "zones",
                        List.of(
                                new SourceField("KEY", FieldKind.TEXT),
                                new SourceField("NAME", FieldKind.TEXT),
                                new SourceField("VALUE", FieldKind.TEXT)),
                        null,
                        true,
                        crs);
    }

    public static Rows in(int epsg) {
        return new Rows(new SourceCrs(epsg, null, SourceCrs.How.DECLARED));
    }

    static Rows nowhere() {
        return new Rows(SourceCrs.ABSENT);
    }

    public Rows row(String key, String name, Object value, String wkt) {
        return add(shape(wkt), key, name, value);
    }

    Rows add(Geometry geometry, Object... values) {
        records.add(new SourceRecord(records.size() + 1L, geometry, values, null, false));
        return this;
    }

    Rows add(SourceRecord record) {
        records.add(record);
        return this;
    }

    static Geometry shape(String wkt) {
        try {
            return wkt == null ? null : new WKTReader(GeoFeature.FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    SourceTable table() {
        return table;
    }

    @Override
    public List<SourceTable> tables() {
        return List.of(table);
    }

    @Override
    public List<ImportIssue> remarks() {
        return List.of();
    }

    @Override
    public void read(SourceTable wanted, RecordSink sink) {
        for (var record : records) {
            var own = record.geometry() == null ? null : record.geometry().copy();
            if (!sink.accept(
                    new SourceRecord(
                            record.number(),
                            own,
                            record.values().clone(),
                            record.problem(),
                            record.heightDropped(),
                            record.notes()))) {
                return;
            }
        }
    }

    @Override
    public double done() {
        return -1;
    }

    @Override
    public void close() {}
}
