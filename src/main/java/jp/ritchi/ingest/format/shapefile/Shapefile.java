package jp.ritchi.ingest.format.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.dbf.DbfFile;
import jp.ritchi.ingest.place.CrsText;
import jp.ritchi.ingest.table.FileCharset;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** One shapefile with all files that are there, before its records are read. */
final class Shapefile {
    private static final int MAX_SYSTEM = 1 << 16;

    private final ShapefileSet set;
    private final @Nullable DbfFile attributes;
    private final @Nullable Path index;
    private final List<ImportIssue> remarks = new ArrayList<>();

    /**
     * @throws FileRefused when its parts cannot be used at all
     */
    Shapefile(ShapefileSet set, OpenOptions options) throws IOException {
        this.set = set;
        var table = set.find(ShapefileSet.ATTRIBUTES);
        attributes =
                table == null
                        ? null
                        : DbfFile.open(table, set.find(ShapefileSet.CHARSET), options.charset());
        if (attributes != null) {
            remarks.addAll(attributes.remarks());
        }
        var shapes = shapes();
        long entries = ShpIndex.entries(set.find(ShapefileSet.INDEX));
        index = shapes == null || entries < 0 ? null : set.find(ShapefileSet.INDEX);
        if (shapes == null) {
            remark(
                    "no-shapes",
                    ".shp がないので、図形のない表として読みます。",
                    "There is no .shp: a table without shapes.");
        } else {
            tellParts();
            tellLength(shapes);
            tellCounts(entries);
        }
    }

    private @Nullable Path shapes() {
        return set.find(ShapefileSet.SHAPES);
    }

    private void tellParts() {
        if (attributes == null) {
            remark(
                    "no-attributes",
                    ".dbf がないので、属性のない図形だけを読みます。",
                    "There is no .dbf: shapes without attributes.");
        }
        if (!set.has(ShapefileSet.INDEX)) {
            remark(
                    "no-index",
                    ".shx がないので、図形を先頭から順に読み、属性と順番で対応させます。",
                    "There is no .shx: shapes are read one after the other and paired with the"
                            + " attributes by their order.");
        } else if (index == null) {
            remark(
                    "bad-index",
                    ".shx が壊れているので使わず、図形を先頭から順に読みます。",
                    "The .shx is damaged and not used: shapes are read one after the other.");
        }
        if (!set.has(ShapefileSet.SYSTEM)) {
            remark(
                    "no-system",
                    ".prj がないので、座標参照系を選んでください。",
                    "There is no .prj: choose the coordinate system.");
        }
    }

    private void tellLength(Path shapes) throws IOException {
        try (var in = Files.newInputStream(shapes)) {
            byte[] head = in.readNBytes(ShpHeader.LENGTH);
            long declared =
                    head.length < ShpHeader.LENGTH
                            ? ShpHeader.LENGTH
                            : ShpHeader.declaredLength(ByteBuffer.wrap(head));
            if (!ShpHeader.begins(head)) {
                throw new FileRefused(
                        "bad-shapes",
                        "図形のファイル（.shp）が壊れているか、シェープファイルではありません。",
                        "The file of shapes (.shp) is damaged or no shapefile.");
            }
            if (declared > Files.size(shapes)) {
                remark(
                        "cut-shapes",
                        ".shp は "
                                + declared
                                + " バイトのはずですが "
                                + Files.size(shapes)
                                + " バイトしかありません。途中で切れていないか確かめてください。",
                        "The .shp says to have "
                                + declared
                                + " bytes but has "
                                + Files.size(shapes)
                                + ". Check that it is complete.");
            }
        }
    }

    private void tellCounts(long entries) {
        if (index != null && attributes != null && entries != attributes.records()) {
            remark(
                    "counts-differ",
                    "図形は "
                            + entries
                            + " 件、属性は "
                            + attributes.records()
                            + " 件で、数が合いません。同じデータの .shp と .dbf か確かめてください。",
                    "There are "
                            + entries
                            + " shapes but "
                            + attributes.records()
                            + " records of attributes. Check that the .shp and the .dbf belong together.");
        }
    }

    private void remark(String code, String ja, String en) {
        remarks.add(new ImportIssue(code, Severity.WARNING, null, null, new Text(ja, en)));
    }

    List<ImportIssue> remarks() {
        return remarks;
    }

    String place() {
        return set.place();
    }

    String name() {
        return set.name();
    }

    String folder() {
        return set.folder();
    }

    Optional<FileCharset> charset() {
        return Optional.ofNullable(attributes).map(DbfFile::charset);
    }

    SourceTable table(String name) throws IOException {
        var fields = attributes == null ? List.<SourceField>of() : attributes.fields();
        return new SourceTable(name, fields, rows(), shapes() != null, system());
    }

    private @Nullable Long rows() throws IOException {
        if (attributes != null) {
            long shapes = index == null ? 0 : ShpIndex.entries(index);
            return Math.max(attributes.records(), shapes) - attributes.deleted();
        }
        return index == null ? null : (Long) ShpIndex.entries(index);
    }

    private SourceCrs system() throws IOException {
        var file = set.find(ShapefileSet.SYSTEM);
        if (file == null || shapes() == null) {
            return SourceCrs.ABSENT;
        }
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(MAX_SYSTEM), StandardCharsets.UTF_8).strip();
            return text.isEmpty()
                    ? SourceCrs.ABSENT
                    : new SourceCrs(
                            CrsText.findEpsg(text).orElse(null), text, SourceCrs.How.DECLARED);
        }
    }

    /** Begins to read; to be closed. */
    ShapefileRecords records() throws IOException {
        var shapes = shapes();
        return new ShapefileRecords(
                shapes == null ? null : new ShpRecords(shapes, index),
                attributes == null ? null : attributes.rows(),
                attributes == null ? 0 : attributes.fields().size());
    }
}
