package jp.ritchi.ingest.format.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.dbf.DbfRows;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** Shapes and attributes side by side, as long as there is a record in either file. */
final class ShapefileRecords implements Closeable {
    private static final Text NO_SHAPE =
            new Text(
                    "属性だけで図形がありません（.shp の件数が足りません）。",
                    "There are attributes but no shape in the .shp.");
    private static final Text NO_ATTRIBUTES =
            new Text(
                    "図形だけで属性がありません（.dbf の件数が足りません）。",
                    "There is a shape but no attributes in the .dbf.");
    private static final ShpShape NOTHING = new ShpShape(null, false, false);

    private final @Nullable ShpRecords shapes;
    private final @Nullable DbfRows rows;
    private final int fields;
    private long number;

    ShapefileRecords(@Nullable ShpRecords shapes, @Nullable DbfRows rows, int fields) {
        this.shapes = shapes;
        this.rows = rows;
        this.fields = fields;
    }

    /** The next record that is not deleted; null at the end. */
    @Nullable SourceRecord next() throws IOException {
        while (true) {
            boolean shape = shapes != null && shapes.next();
            boolean row = rows != null && rows.next();
            if (!shape && !row) {
                return null;
            }
            number++;
            boolean deleted = row && rows.isDeleted();
            if (deleted) {
                skip(shape);
            } else {
                return record(shape, row);
            }
        }
    }

    private void skip(boolean shape) throws IOException {
        if (shape && shapes != null) {
            try {
                shapes.content();
            } catch (ShapeProblem e) {
                // The shape of a deleted record concerns nobody.
                return;
            }
        }
    }

    private SourceRecord record(boolean hasShape, boolean hasRow) throws IOException {
        var values = hasRow && rows != null ? rows.values() : new @Nullable Object[fields];
        var notes = new ArrayList<ImportIssue>();
        if (hasRow && rows != null) {
            notes.addAll(rows.notes());
        }
        Text problem = null;
        if (shapes != null && !hasShape) {
            problem = NO_SHAPE;
        } else if (rows != null && !hasRow) {
            problem = NO_ATTRIBUTES;
        }
        var shape = NOTHING;
        if (hasShape && shapes != null) {
            try {
                shape = ShpShape.of(shapes.content());
            } catch (ShapeProblem e) {
                problem = e.sentence();
            }
        }
        tellTurned(shape, notes);
        return new SourceRecord(
                number, shape.geometry(), values, problem, shape.heightDropped(), notes);
    }

    private void tellTurned(ShpShape shape, List<ImportIssue> notes) {
        if (shape.turned()) {
            notes.add(
                    ImportIssue.warning(
                            "ring-direction",
                            (int) number,
                            "輪の向きが規格と違うので、外側か穴かを輪の重なりから決めました。",
                            "Rings run the wrong way round; how they lie in each other tells outer"
                                    + " rings from holes."));
        }
    }

    double done() {
        return shapes == null ? 0 : shapes.done();
    }

    @Override
    public void close() throws IOException {
        try (rows) {
            if (shapes != null) {
                shapes.close();
            }
        }
    }
}
