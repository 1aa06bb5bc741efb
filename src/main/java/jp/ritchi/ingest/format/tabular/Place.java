package jp.ritchi.ingest.format.tabular;

import java.util.function.IntFunction;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** How the place of a row is read from its cells. */
interface Place {
    GeometryFactory SHAPES = new GeometryFactory();

    /**
     * @param cells texts by column, empty where there is nothing
     */
    Located of(IntFunction<String> cells);

    /**
     * Where a row is.
     *
     * @param geometry absent when the cells are empty or {@code problem} says what is wrong
     */
    record Located(@Nullable Geometry geometry, @Nullable Text problem, boolean heightDropped) {
        static final Located NOWHERE = new Located(null, null, false);

        static Located problem(String ja, String en) {
            return new Located(null, new Text(ja, en), false);
        }
    }
}
