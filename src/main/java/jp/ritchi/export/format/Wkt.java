package jp.ritchi.export.format;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes well-known text (OGC 06-103r4) with every digit of the coordinates; several times as quick
 * as the writer of JTS, whose numbers go through a pattern.
 */
final class Wkt {
    private static final String EMPTY = "EMPTY";

    private final StringBuilder text = new StringBuilder();

    private Wkt() {}

    static String of(Geometry geometry) {
        var wkt = new Wkt();
        wkt.tagged(geometry);
        return wkt.text.toString();
    }

    private void tagged(Geometry geometry) {
        var type = geometry.getGeometryType();
        for (int i = 0; i < type.length(); i++) {
            text.append(Character.toUpperCase(type.charAt(i)));
        }
        text.append(' ');
        if (geometry instanceof GeometryCollection) {
            parts(geometry, type.equals("GeometryCollection"));
        } else {
            content(geometry);
        }
    }

    private void parts(Geometry collection, boolean tagged) {
        if (collection.isEmpty()) {
            text.append(EMPTY);
            return;
        }
        for (int i = 0; i < collection.getNumGeometries(); i++) {
            text.append(i == 0 ? "(" : ", ");
            if (tagged) {
                tagged(collection.getGeometryN(i));
            } else {
                content(collection.getGeometryN(i));
            }
        }
        text.append(')');
    }

    private void content(Geometry geometry) {
        if (geometry.isEmpty()) {
            text.append(EMPTY);
        } else if (geometry instanceof Polygon polygon) {
            text.append('(');
            positions(polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                text.append(", ");
                positions(polygon.getInteriorRingN(i).getCoordinateSequence());
            }
            text.append(')');
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence());
        } else {
            positions(((Point) geometry).getCoordinateSequence());
        }
    }

    private void positions(CoordinateSequence positions) {
        for (int i = 0; i < positions.size(); i++) {
            text.append(i == 0 ? "(" : ", ");
            text.append(Numbers.plain(positions.getX(i))).append(' ');
            text.append(Numbers.plain(positions.getY(i)));
        }
        text.append(')');
    }
}
