package jp.ritchi.ingest.format.kml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.member.Member;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * A KML file as one table: all placemarks, with the folders that they lie in as a field, because
 * the folders of one file mostly divide things of one kind.
 */
final class KmlTable implements TableFile {
    private static final int WGS84 = 4326;
    private static final int MAX_FIELDS = 1_000;

    private final Path file;
    private final long bytes;
    private final SourceTable table;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> leftOut;
    private volatile @Nullable KmlWalk walk;

    KmlTable(Member member) throws IOException {
        file = member.file();
        bytes = Files.size(file);
        var names = new LinkedHashSet<String>();
        var count = new long[2];
        var scan =
                new KmlWalk(
                        placemark -> {
                            names.addAll(placemark.values().keySet());
                            count[0]++;
                            count[1] += placemark.shape().build() == null ? 0 : 1;
                            return names.size() <= MAX_FIELDS;
                        });
        scan.run(file);
        leftOut = scan.leftOut();
        check(names.size(), count[0]);
        names.forEach(name -> index.put(name, index.size()));
        var fields = names.stream().map(name -> new SourceField(name, FieldKind.TEXT)).toList();
        table =
                new SourceTable(
                        member.title(), fields, count[0], count[1] > 0, SourceCrs.byFormat(WGS84));
    }

    /** The refusal of a file that names others and has nothing itself. */
    static final String ONLY_LINKS = "only-links";

    private void check(int fields, long placemarks) {
        if (fields > MAX_FIELDS) {
            throw new FileRefused(
                    "too-many-columns",
                    "属性の種類が多すぎます（" + MAX_FIELDS + " まで）。",
                    "The placemarks have more than " + MAX_FIELDS + " different attributes.");
        }
        if (placemarks == 0) {
            boolean links = leftOut.containsKey("NetworkLink");
            throw new FileRefused(
                    links ? ONLY_LINKS : "no-features",
                    links
                            ? "この KML はほかの場所への参照（NetworkLink）だけです。参照先の KML を入手して送ってください。"
                            : "目印（Placemark）が 1 件もありません。",
                    links
                            ? "This KML only links to others (NetworkLink). Get the KML that it links to."
                            : "There are no placemarks in the file.");
        }
    }

    @Override
    public List<SourceTable> tables() {
        return List.of(table);
    }

    @Override
    public List<ImportIssue> remarks() {
        var remarks = new ArrayList<ImportIssue>();
        leftOut.forEach(
                (name, count) ->
                        remarks.add(
                                ImportIssue.warning(
                                                name.equals("NetworkLink")
                                                        ? "link-not-followed"
                                                        : "element-not-read",
                                                0,
                                                name.equals("NetworkLink")
                                                        ? "NetworkLink（ほかの場所への参照）"
                                                                + count
                                                                + " 件はたどりません。"
                                                        : name + " " + count + " 件は読みません。",
                                                name.equals("NetworkLink")
                                                        ? count + " network links are not followed."
                                                        : count + " × " + name + " is not read.")
                                        .ofFile()));
        return remarks;
    }

    @Override
    public void read(SourceTable wanted, RecordSink sink) throws IOException {
        var number = new long[1];
        var reading = new KmlWalk(placemark -> sink.accept(record(++number[0], placemark)));
        walk = reading;
        reading.run(file);
    }

    private SourceRecord record(long number, Placemark placemark) {
        var values = new Object[index.size()];
        placemark.values().forEach((name, text) -> values[index.get(name)] = text);
        var shape = placemark.shape();
        return new SourceRecord(
                number, shape.build(), values, shape.problem(), shape.heightDropped());
    }

    @Override
    public double done() {
        var reading = walk;
        return reading == null || bytes == 0 ? 0 : (double) reading.position() / bytes;
    }

    @Override
    public void close() {}
}
