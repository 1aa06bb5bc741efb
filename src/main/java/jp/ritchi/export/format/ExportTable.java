package jp.ritchi.export.format;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import jp.ritchi.geo.CoordinateSystem;
import org.jspecify.annotations.Nullable;

/** A table to take away: columns, rows with their places, and what a reader must know of it. */
public interface ExportTable {
    /** snake_case and ASCII: the name of a layer or sheet where a format wants one. */
    String name();

    /** The language in which notes are written where there is room for one only. */
    Locale locale();

    /** The first one holds the id of a row. */
    List<Column> columns();

    /** The system of the coordinates; the east comes first whatever its register says. */
    CoordinateSystem system();

    /** How many rows there will be and where they lie. */
    Contents contents();

    Notes notes();

    /** What could not be written as it is; filled while a format writes. */
    Remarks remarks();

    /** Whether notes stand below the rows where a format has no other place for them. */
    default boolean notesBelow() {
        return false;
    }

    /** Whether tables without a column for shapes get columns for the place. */
    default boolean placeInCells() {
        return true;
    }

    /** Hands over every row once, in an order that is always the same. */
    void forEach(Receiver receiver) throws IOException;

    /** Receives the rows one by one. */
    @FunctionalInterface
    interface Receiver {
        /**
         * @param cells as PostgreSQL writes them: numbers with a point, days and times by ISO 8601,
         *     true or false, arrays as JSON; absent ones are null. Only good during the call
         * @param wkb the place in well-known binary; absent where there is none
         */
        void row(@Nullable String[] cells, byte @Nullable [] wkb) throws IOException;
    }
}
