package jp.ritchi.ingest.format.tabular;

import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;

/**
 * A geometry from one column of well-known text, or of well-known binary in hexadecimal digits as
 * PostGIS writes it.
 */
record ShapePlace(int column) implements Place {
    private static final int MAX_NESTING = 8;
    private static final int MAX_CHARS = 8_000_000;
    private static final Pattern SRID =
            Pattern.compile("(?is)^\\s*SRID\\s*=\\s*([0-9]{1,6})\\s*;(.*)");
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?is)^\\s*(SRID\\s*=\\s*[0-9]{1,6}\\s*;)?\\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)[\\sZM]*[(E].*");
    private static final Pattern HEX = Pattern.compile("(?i)^0[01][0-9a-f]{16,}$");

    /** Whether a cell holds what this reads. */
    static boolean looksLike(String cell) {
        return WORDS.matcher(cell).matches() || HEX.matcher(cell.strip()).matches();
    }

    /** The code that goes before the geometry, 0 when there is none. */
    static int srid(String cell) {
        var found = SRID.matcher(cell);
        if (found.matches()) {
            return Integer.parseInt(found.group(1));
        }
        try {
            return HEX.matcher(cell.strip()).matches() ? binary(cell.strip()).getSRID() : 0;
        } catch (ParseException | IllegalArgumentException e) {
            return 0;
        }
    }

    @Override
    public Located of(IntFunction<String> cells) {
        var cell = cells.apply(column).strip();
        if (cell.isEmpty()) {
            return Located.NOWHERE;
        }
        try {
            var flat = new Flat();
            var geometry = HEX.matcher(cell).matches() ? binary(cell) : words(cell);
            geometry.apply(flat);
            if (flat.infinite) {
                return unreadable();
            }
            var plain = flat.height ? flattened(geometry) : geometry;
            plain.setSRID(0);
            return new Located(plain, null, flat.height);
        } catch (ParseException | IllegalArgumentException e) {
            return unreadable();
        }
    }

    private static Geometry binary(String cell) throws ParseException {
        return new WKBReader(SHAPES).read(WKBReader.hexToBytes(cell));
    }

    private static Geometry words(String cell) throws ParseException {
        var found = SRID.matcher(cell);
        var text = found.matches() ? found.group(2) : cell;
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        if (deepest > MAX_NESTING || text.length() > MAX_CHARS) {
            throw new ParseException("nested too deeply");
        }
        return new WKTReader(SHAPES).read(text);
    }

    private static Geometry flattened(Geometry geometry) {
        return new org.locationtech.jts.geom.util.GeometryEditor(SHAPES)
                .edit(
                        geometry,
                        new org.locationtech.jts.geom.util.GeometryEditor.CoordinateOperation() {
                            @Override
                            public Coordinate[] edit(Coordinate[] all, Geometry part) {
                                var flat = new Coordinate[all.length];
                                for (int i = 0; i < all.length; i++) {
                                    flat[i] = new Coordinate(all[i].x, all[i].y);
                                }
                                return flat;
                            }
                        });
    }

    private static Located unreadable() {
        return Located.problem(
                "図形の列（WKT）を読めません。", "The column with the geometry (WKT) cannot be read.");
    }

    /** Looks for heights and for what is no number. */
    private static final class Flat implements CoordinateSequenceFilter {
        private boolean height;
        private boolean infinite;

        @Override
        public void filter(CoordinateSequence all, int i) {
            height |= all.getDimension() > 2 && !Double.isNaN(all.getOrdinate(i, 2));
            infinite |= !Double.isFinite(all.getX(i)) || !Double.isFinite(all.getY(i));
        }

        @Override
        public boolean isDone() {
            return infinite;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
