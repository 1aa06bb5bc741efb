package jp.ritchi.ingest.format.tabular;

import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Coordinate;

/**
 * A point from two columns.
 *
 * @param east column of longitude or of metres to the east
 * @param north column of latitude or of metres to the north
 * @param reader of one coordinate
 */
record PointPlace(int east, int north, Function<String, OptionalDouble> reader) implements Place {
    @Override
    public Located of(IntFunction<String> cells) {
        var eastText = cells.apply(east).strip();
        var northText = cells.apply(north).strip();
        if (eastText.isEmpty() && northText.isEmpty()) {
            return Located.NOWHERE;
        }
        var x = reader.apply(eastText);
        var y = reader.apply(northText);
        if (x.isEmpty() || y.isEmpty()) {
            return Located.problem(
                    "座標を数値として読めません（" + shown(eastText) + "、" + shown(northText) + "）。",
                    "The coordinates are no numbers ("
                            + shown(eastText)
                            + ", "
                            + shown(northText)
                            + ").");
        }
        var point = SHAPES.createPoint(new Coordinate(x.getAsDouble(), y.getAsDouble()));
        return new Located(point, null, false);
    }

    private static String shown(String text) {
        return text.isEmpty() ? "-" : text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
