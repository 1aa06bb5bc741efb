package jp.ritchi.ingest.stage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.GeoFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Records that are the parts of one feature, wherever in the file they lie. Their shapes wait in a
 * file of the upload's folder; only what they have in common is held in memory.
 */
final class Parts implements AutoCloseable {
    /** So many features with the values of their rows fit into a small heap. */
    private static final int MOST_FEATURES = 300_000;

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final RandomAccessFile shapes;
    private final Path file;
    private final WKBWriter writer = new WKBWriter();

    Parts(Path folder) throws IOException {
        file = folder.resolve("parts.wkb");
        shapes = new RandomAccessFile(file.toFile(), "rw");
    }

    /** The records of one id: the number and values of the first, and where the shapes are. */
    private record Part(long number, @Nullable Object[] values, List<long[]> places) {}

    /** A feature whose parts have come together. */
    @FunctionalInterface
    interface Joined {
        void accept(StagedRow row) throws IOException;
    }

    /** Adds a record; false when its values are not those of the first of its id. */
    boolean add(StagedRow row) throws IOException {
        var part =
                parts.computeIfAbsent(
                        row.id(), id -> new Part(row.number(), row.values(), new ArrayList<>()));
        if (parts.size() > MOST_FEATURES) {
            throw new FileRefused(
                    "too-many-parts",
                    "部分をまとめる地物が " + MOST_FEATURES + " 件を超えています。ファイルを分けてください。",
                    "More than " + MOST_FEATURES + " features are to be joined. Split the file.");
        }
        if (row.lonLat() != null) {
            var bytes = writer.write(row.lonLat());
            part.places.add(new long[] {shapes.length(), bytes.length});
            shapes.seek(shapes.length());
            shapes.write(bytes);
        }
        return Arrays.equals(part.values, row.values());
    }

    /** Hands over the features in the order in which their first parts came. */
    void forEach(Joined each) throws IOException {
        for (var entry : parts.entrySet()) {
            var part = entry.getValue();
            each.accept(new StagedRow(part.number, null, entry.getKey(), shape(part), part.values));
        }
    }

    private @Nullable Geometry shape(Part part) throws IOException {
        if (part.places.isEmpty()) {
            return null;
        }
        if (part.places.size() == 1) {
            return read(part.places.get(0));
        }
        var polygons = new ArrayList<Polygon>();
        var lines = new ArrayList<LineString>();
        for (var place : part.places) {
            var shape = read(place);
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                if (shape.getGeometryN(i) instanceof Polygon polygon) {
                    polygons.add(polygon);
                } else if (shape.getGeometryN(i) instanceof LineString line) {
                    lines.add(line);
                } else {
                    return GeoFeature.FACTORY.buildGeometry(List.of(shape));
                }
            }
        }
        return polygons.isEmpty()
                ? GeoFeature.FACTORY.createMultiLineString(lines.toArray(LineString[]::new))
                : GeoFeature.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private Geometry read(long[] place) throws IOException {
        var bytes = new byte[(int) place[1]];
        shapes.seek(place[0]);
        shapes.readFully(bytes);
        try {
            return new WKBReader(GeoFeature.FACTORY).read(bytes);
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        Files.deleteIfExists(file);
    }
}
