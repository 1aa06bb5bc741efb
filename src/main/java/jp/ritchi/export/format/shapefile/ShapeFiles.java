package jp.ritchi.export.format.shapefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.export.format.Systems;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The files of all kinds of shape that a table has. */
final class ShapeFiles implements ExportTable.Receiver, AutoCloseable {
    private static final Remarks.Kind LEFT_OUT =
            new Remarks.Kind(
                    "shape-left-out",
                    new Text(
                            "点・線・面が混ざった図形と空の図形は Shapefile に書けないため、属性だけを _noplace に書きました。",
                            "Shapes of mixed kinds and empty ones have no place in a shapefile; their values are"
                                    + " in _noplace."));

    private final ExportTable table;
    private final FileWish wish;
    private final Path folder;
    private final DbfCells cells;
    private final WKBReader shapes = new WKBReader();
    private final Map<ShapeKind, Pair> files = new EnumMap<>(ShapeKind.class);

    /** Shapes and their table; rows without a place have the table only. */
    private static final class Pair {
        private final @Nullable ShpFile shp;
        private final DbfFile dbf;
        private long rows;

        Pair(@Nullable ShpFile shp, DbfFile dbf) {
            this.shp = shp;
            this.dbf = dbf;
        }
    }

    ShapeFiles(ExportTable table, FileWish wish, Path folder) {
        this.table = table;
        this.wish = wish;
        this.folder = folder;
        this.cells = new DbfCells(table.remarks(), wish);
    }

    @Override
    public void row(@Nullable String[] row, byte @Nullable [] wkb) throws IOException {
        var shape = wkb == null ? null : shape(wkb);
        var kind = ShapeKind.of(shape);
        if (shape != null && kind == ShapeKind.NOPLACE) {
            var id = String.valueOf(row[0]);
            table.remarks().add(new Remarks.Remark(LEFT_OUT, id, "", shape.getGeometryType(), ""));
        }
        var pair = of(kind);
        pair.dbf.add(row);
        if (pair.shp != null && shape != null) {
            pair.shp.add(shape);
        }
        pair.rows++;
    }

    private Geometry shape(byte[] wkb) throws IOException {
        try {
            return shapes.read(wkb);
        } catch (ParseException e) {
            throw new IOException("Stored geometry cannot be read", e);
        }
    }

    private Pair of(ShapeKind kind) throws IOException {
        var known = files.get(kind);
        if (known == null) {
            var name = table.name() + kind.suffix();
            var dbf = new DbfFile(folder.resolve(name + ".dbf"), table.columns(), cells);
            var shp = kind == ShapeKind.NOPLACE ? null : new ShpFile(folder, name, kind);
            known = new Pair(shp, dbf);
            files.put(kind, known);
        }
        return known;
    }

    /** Which files there are and what is in them. */
    List<Text> words() {
        var words = new ArrayList<Text>();
        files.forEach(
                (kind, pair) -> {
                    var name = name(kind) + (pair.shp == null ? ".dbf" : ".shp");
                    words.add(
                            new Text(
                                    name
                                            + ": "
                                            + pair.rows
                                            + " 行"
                                            + (pair.shp == null ? "（位置なし）" : ""),
                                    name
                                            + ": "
                                            + pair.rows
                                            + " rows"
                                            + (pair.shp == null ? " (without a place)" : "")));
                });
        return words;
    }

    private String name(ShapeKind kind) {
        return files.size() == 1 ? table.name() : table.name() + kind.suffix();
    }

    /** Writes what is left and answers all files. */
    List<Path> finish(List<String> names) throws IOException {
        if (files.isEmpty()) {
            of(ShapeKind.NOPLACE);
        }
        var header = new DbfHeader(LocalDate.now(ZoneId.of("Asia/Tokyo")), wish.cp932());
        var made = new ArrayList<Path>();
        for (var entry : files.entrySet()) {
            var pair = entry.getValue();
            pair.dbf.finish(names, header);
            if (pair.shp != null) {
                pair.shp.finish();
            }
            made.addAll(named(entry.getKey(), pair.shp != null));
        }
        return made;
    }

    /** Gives files their last names, and the small ones beside them. */
    private List<Path> named(ShapeKind kind, boolean placed) throws IOException {
        var made = new ArrayList<Path>();
        for (String ending : placed ? List.of(".shp", ".shx", ".dbf") : List.of(".dbf")) {
            var temporary = folder.resolve(table.name() + kind.suffix() + ending);
            made.add(Files.move(temporary, folder.resolve(name(kind) + ending)));
        }
        made.add(small(kind, ".cpg", wish.cp932() ? "932" : "UTF-8"));
        if (placed) {
            made.add(small(kind, ".prj", Systems.get(table.system()).esriWkt()));
        }
        return made;
    }

    private Path small(ShapeKind kind, String ending, String text) throws IOException {
        var file = folder.resolve(name(kind) + ending);
        return Files.writeString(file, text, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        for (Pair pair : files.values()) {
            pair.dbf.close();
            if (pair.shp != null) {
                pair.shp.close();
            }
        }
    }
}
