package jp.ritchi.export.format.shapefile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The kinds of shape that a shapefile can hold, one kind a file, and rows without a shape. */
enum ShapeKind {
    POINT(1),
    MULTIPOINT(8),
    LINE(3),
    POLYGON(5),
    NOPLACE(0);

    private final int code;

    ShapeKind(int code) {
        this.code = code;
    }

    /** The number by which files name it. */
    int code() {
        return code;
    }

    /** What stands behind the name of a file where there are several. */
    String suffix() {
        return "_" + name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a shape; empty ones and mixed collections have no place in any file. */
    static ShapeKind of(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return NOPLACE;
        }
        return switch (geometry.getGeometryType()) {
            case "Point" -> POINT;
            case "MultiPoint" -> MULTIPOINT;
            case "LineString", "MultiLineString" -> LINE;
            case "Polygon", "MultiPolygon" -> POLYGON;
            default -> NOPLACE;
        };
    }
}
