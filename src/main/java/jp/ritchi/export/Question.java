package jp.ritchi.export;

import java.util.List;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.param.RowFilter;

/**
 * A wish for a file that has been checked and can be asked of the store.
 *
 * @param form how they are written
 */
record Question(Layer layer, Rows rows, Form form) {
    /**
     * Which rows are meant.
     *
     * @param asked what chooses them, in the caller's words; empty when all are meant
     */
    record Rows(RowFilter filter, String asked) {}

    /**
     * How they are written.
     *
     * @param attributes those that become columns, beside the id
     */
    record Form(
            ExportFormat format,
            FileWish wish,
            CoordinateSystem system,
            List<Attribute> attributes) {}
}
