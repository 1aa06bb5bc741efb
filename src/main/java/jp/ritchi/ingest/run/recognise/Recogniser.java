package jp.ritchi.ingest.run.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.Watch;
import jp.ritchi.ingest.mapping.Product;
import jp.ritchi.ingest.place.SystemGuess;
import jp.ritchi.ingest.place.SystemNames;
import jp.ritchi.ingest.table.FileCharset;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.ingest.table.TableFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks into a file of tables without reading all of it. */
@Component
public class Recogniser {
    private static final List<String> CHARSETS = List.of("UTF-8", "windows-31j");
    private static final int TABLES_LOOKED_INTO = 50;

    private final List<Product> products;
    private final Suggestions suggestions;

    Recogniser(ObjectProvider<Product> products, Suggestions suggestions) {
        this.products = products.orderedStream().toList();
        this.suggestions = suggestions;
    }

    /** Tells what is in the file and what may be done with it. */
    public Recognition look(TableFormat format, Upload upload, OpenOptions options, Watch watch)
            throws IOException {
        try (var file = format.open(upload, options)) {
            var remarks = new ArrayList<>(file.remarks());
            var tables = new ArrayList<Recognition.Table>();
            for (var table : offered(file, remarks)) {
                watch.at("recognising", tables.size(), -1);
                if (tables.size() < TABLES_LOOKED_INTO) {
                    var first = FirstRows.of(file, table);
                    product(table).ifPresent(p -> addNew(p.doubts(table, first.shown()), remarks));
                    tables.add(table(format, upload, table, first));
                }
            }
            return new Recognition(
                    new Recognition.Format(format.id(), format.title()),
                    file.charset().map(Recogniser::charset).orElse(null),
                    tables,
                    remarks.stream().map(Recognition.Remark::of).toList());
        }
    }

    /** Two tables of one product give the same to think about. */
    private static void addNew(List<ImportIssue> doubts, List<ImportIssue> remarks) {
        doubts.stream().filter(doubt -> !remarks.contains(doubt)).forEach(remarks::add);
    }

    /** What a person chooses from: beside rows that come back, nothing that only explains them. */
    private List<SourceTable> offered(TableFile file, List<ImportIssue> remarks) {
        var back = file.tables().stream().filter(this::comesBack).toList();
        if (back.isEmpty() || back.size() == file.tables().size()) {
            return file.tables();
        }
        var notes = file.tables().stream().filter(table -> !back.contains(table));
        var names = notes.map(SourceTable::name).collect(Collectors.joining(", "));
        remarks.add(
                ImportIssue.info(
                                "notes-of-export",
                                0,
                                "書き出しに添えられた出典・注記などの表は読みません: " + names,
                                "Tables that explain the export are not read: " + names)
                        .ofFile());
        return back;
    }

    private boolean comesBack(SourceTable table) {
        return product(table).filter(Product::comesBack).isPresent();
    }

    private Recognition.Table table(
            TableFormat format, Upload upload, SourceTable table, FirstRows first) {
        var product = product(table);
        var suggested = suggestions.of(format, upload, table, first, product);
        return new Recognition.Table(
                table.name(),
                table.rows(),
                table.spatial(),
                first.geometryType().map(Targets::id).orElse(null),
                system(table, first),
                first.fields(table),
                first.values(),
                product.map(p -> new Recognition.Format(p.id(), p.title())).orElse(null),
                suggested.settings(),
                suggested.remembered(),
                suggested.fresh());
    }

    /** What a person should look at before the mapping of a table's product is trusted. */
    public List<ImportIssue> doubts(TableFile file, SourceTable table, String product)
            throws IOException {
        var known = products.stream().filter(p -> p.id().equals(product)).findFirst();
        return known.isEmpty()
                ? List.of()
                : known.get().doubts(table, FirstRows.of(file, table).shown());
    }

    private Optional<Product> product(SourceTable table) {
        return products.stream().filter(product -> product.knows(table)).findFirst();
    }

    private static Recognition.Charset charset(FileCharset charset) {
        return new Recognition.Charset(charset.charset().name(), charset.how(), CHARSETS);
    }

    private static Recognition.System system(SourceTable table, FirstRows first) {
        SourceCrs crs = table.crs();
        var epsg = crs.epsg();
        return new Recognition.System(
                epsg,
                epsg == null ? null : SystemNames.find(epsg).orElse(null),
                crs.text(),
                crs.how().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                epsg == null && table.spatial()
                        ? SystemGuess.of(table, first.records())
                        : List.of());
    }

    /** The table that settings name. */
    public static Optional<SourceTable> find(TableFile file, String name) {
        return file.tables().stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
