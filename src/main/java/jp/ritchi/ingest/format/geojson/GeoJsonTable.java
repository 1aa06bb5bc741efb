package jp.ritchi.ingest.format.geojson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import org.jspecify.annotations.Nullable;

/** A GeoJSON file as its one table. */
final class GeoJsonTable implements TableFile {
    private final Path file;
    private final long bytes;
    private final GeoJsonFacts facts;
    private final SourceTable table;
    private volatile @Nullable GeoJsonWalk walk;

    GeoJsonTable(Path file, GeoJsonFacts facts, String name) throws IOException {
        this.file = file;
        this.facts = facts;
        bytes = Files.size(file);
        table =
                new SourceTable(
                        name, facts.fields(), facts.features(), facts.hasGeometry(), facts.crs());
        if (facts.features() == 0) {
            throw new FileRefused(
                    "no-features",
                    "地物が 1 件もありません。取り出したときの条件を確かめてください。",
                    "There are no features. Check the conditions under which they were taken out.");
        }
    }

    @Override
    public List<SourceTable> tables() {
        return List.of(table);
    }

    @Override
    public List<ImportIssue> remarks() {
        var remarks = new ArrayList<ImportIssue>();
        if (facts.opened()) {
            remarks.add(
                    ImportIssue.info(
                                    "properties-opened",
                                    0,
                                    "入れ子の属性は「a.b」という名前の属性に開きました。",
                                    "Objects among the properties are opened to fields named “a.b”.")
                            .ofFile());
        }
        if (facts.listed()) {
            remarks.add(
                    ImportIssue.info(
                                    "lists-as-text",
                                    0,
                                    "配列の属性は JSON の文字のまま読みます。",
                                    "Lists among the properties are read as JSON text.")
                            .ofFile());
        }
        if (!facts.foreign().isEmpty()) {
            var names = String.join(", ", facts.foreign());
            remarks.add(
                    ImportIssue.info(
                                    "foreign-members",
                                    0,
                                    "地物の properties の外にあるメンバーは読みません: " + names,
                                    "Members of features outside their properties are not read: "
                                            + names)
                            .ofFile());
        }
        return remarks;
    }

    @Override
    public void read(SourceTable wanted, RecordSink sink) throws IOException {
        var records = new FeatureRecord(table.fields(), facts.idField(), sink);
        var reading = new GeoJsonWalk(file, records);
        walk = reading;
        reading.run();
    }

    @Override
    public double done() {
        var reading = walk;
        return reading == null || bytes == 0 ? 0 : (double) reading.position() / bytes;
    }

    @Override
    public void close() {}
}
