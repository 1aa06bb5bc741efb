package jp.ritchi.export.format;

import java.io.IOException;
import java.util.List;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Places in tables that hold numbers and texts only: two numbers where every place is a point, else
 * well-known text. The east comes first. The names of the columns say which it is.
 */
public final class PlaceCells {
    private final List<Column> columns;
    private final boolean points;
    private final WKBReader shapes = new WKBReader();

    public PlaceCells(ExportTable table) {
        this.points = table.contents().arePoints();
        boolean plane = table.system().planeEpsg().isPresent();
        if (!points) {
            columns = List.of(column("wkt", "形（WKT、東・北の順）", "Shape (WKT, east first)", false));
        } else if (plane) {
            columns =
                    List.of(
                            column("easting_m", "東西の座標（m、東が正）", "Easting (m)", true),
                            column("northing_m", "南北の座標（m、北が正）", "Northing (m)", true));
        } else {
            columns =
                    List.of(
                            column("lon", "経度", "Longitude", true),
                            column("lat", "緯度", "Latitude", true));
        }
    }

    private static Column column(String name, String ja, String en, boolean number) {
        var type = number ? AttributeType.NUMBER : AttributeType.STRING;
        return Column.of(name, name, new Text(ja, en), type);
    }

    public List<Column> columns() {
        return columns;
    }

    /** A cell for each of {@link #columns}. */
    public @Nullable String[] cells(byte @Nullable [] wkb) throws IOException {
        if (wkb == null) {
            return new @Nullable String[columns.size()];
        }
        var shape = shape(wkb);
        if (points && shape instanceof Point point && !point.isEmpty()) {
            return new @Nullable String[] {
                Numbers.plain(point.getX()), Numbers.plain(point.getY())
            };
        }
        return new @Nullable String[] {Wkt.of(shape)};
    }

    private Geometry shape(byte[] wkb) throws IOException {
        try {
            return shapes.read(wkb);
        } catch (ParseException e) {
            throw new IOException("Stored geometry cannot be read", e);
        }
    }
}
