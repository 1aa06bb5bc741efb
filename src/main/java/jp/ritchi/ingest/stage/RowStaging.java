package jp.ritchi.ingest.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.mapping.FeatureIds;
import jp.ritchi.ingest.mapping.MappedRow;
import jp.ritchi.ingest.mapping.RowMapper;
import jp.ritchi.ingest.mapping.TakenVersion;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Takes the records of one table to staged rows, one after the other. */
final class RowStaging {
    private static final int DIGEST = 20;

    private final Target target;
    private final RowMapper mapper;
    private final Shaping shaping;
    private final StageWriter writer;
    private final ImportReport report;
    private final WKBWriter shapes = new WKBWriter();
    private final List<String> columns;
    private final boolean addsName;
    private final int name;
    private final @Nullable TakenVersion taken;
    private final Set<String> told = new java.util.HashSet<>();
    private final Set<String> toldParts = new java.util.HashSet<>();
    private final @Nullable Parts parts;
    private final Misplacements misplaced;
    private final Unplaced unplaced = new Unplaced();
    private long records;

    RowStaging(
            Target target, RowMapper mapper, Shaping shaping, Output output, ImportReport report) {
        this.target = target;
        this.mapper = mapper;
        this.shaping = shaping;
        this.writer = output.writer();
        this.parts = output.parts();
        this.report = report;
        misplaced = new Misplacements(mapper.source(), shaping.epsg(), report);
        columns = mapper.columns();
        taken = target.comesBack() ? new TakenVersion(mapper.source()) : null;
        addsName = taken == null && !columns.contains(Target.NAME);
        name = addsName ? columns.size() : columns.indexOf(Target.NAME);
    }

    /**
     * Where rows go.
     *
     * @param parts absent where each record is a feature of its own
     */
    record Output(StageWriter writer, @Nullable Parts parts) {}

    /** The columns that are written: those of the mapping, and the name or the version taken. */
    static List<String> columns(Target target, RowMapper mapper) {
        var all = new java.util.ArrayList<>(mapper.columns());
        if (target.comesBack()) {
            all.addAll(Taken.COLUMNS);
        } else if (!all.contains(Target.NAME)) {
            all.add(Target.NAME);
        }
        return all;
    }

    void add(SourceRecord record) {
        try {
            stage(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stage(SourceRecord record) throws IOException {
        record.notes().forEach(report::add);
        if (record.problem() != null) {
            report.refuse(
                    Shaping.issue(
                            "unreadable-record",
                            Severity.ERROR,
                            record.number(),
                            record.problem()));
            writer.refused(record.number(), null);
            return;
        }
        if (record.heightDropped()) {
            once("height-dropped", record, HEIGHT);
        }
        var row = mapper.map(record, (column, issue) -> report.add(issue));
        var id = id(row, record.geometry());
        target.part(mapper.source(), record).ifPresent(writer::covers);
        if (row.refused()) {
            // What it lacks has been told.
            report.count(jp.ritchi.ingest.Outcome.REFUSED, 1);
            writer.refused(record.number(), id);
            return;
        }
        place(record, row, id);
    }

    private void place(SourceRecord record, MappedRow row, String id) throws IOException {
        misplaced.look(record);
        var shaped = shaping.shape(record.number(), record.geometry());
        if (shaped.refusal() != null) {
            misplaced.refuse(shaped.refusal());
            writer.refused(record.number(), id);
            return;
        }
        misplaced.taken(shaped.lonLat() != null);
        if (shaped.lonLat() == null) {
            unplaced.add(record);
        }
        var staged =
                new StagedRow(record.number(), null, id, shaped.lonLat(), values(record, row, id));
        if (parts != null) {
            part(record, shaped, staged, parts);
            return;
        }
        if (shaped.repair() != null) {
            report.repair(shaped.repair());
        }
        writer.write(staged);
    }

    private void part(SourceRecord record, Shaping.Shaped shaped, StagedRow staged, Parts parts)
            throws IOException {
        records++;
        if (shaped.repair() != null) {
            report.repair(shaped.repair());
        }
        if (!parts.add(staged) && toldParts.add(staged.id())) {
            report.add(
                    Shaping.issue(
                            "parts-differ",
                            Severity.WARNING,
                            record.number(),
                            new Text(
                                    "ID「" + staged.id() + "」の部分どうしで値が違います。最初の部分の値を使います。",
                                    "The parts of "
                                            + staged.id()
                                            + " have different values; those of the first part are used.")));
        }
    }

    /** Stages the features whose parts have come together. */
    void finish() throws IOException {
        misplaced.finish();
        unplaced.tell(report);
        if (parts == null) {
            return;
        }
        long[] features = {0};
        parts.forEach(
                row -> {
                    features[0]++;
                    joined(row);
                });
        if (features[0] < records) {
            report.add(
                    new ImportIssue(
                            "parts-joined",
                            Severity.INFO,
                            null,
                            null,
                            new Text(
                                    records + " 件の部分を " + features[0] + " 件の地物にまとめます。",
                                    records
                                            + " records are the parts of "
                                            + features[0]
                                            + " features.")));
        }
    }

    private void joined(StagedRow row) throws IOException {
        var shaped = shaping.joined(row.number(), row.lonLat());
        if (shaped.refusal() != null) {
            report.refuse(shaped.refusal().at(row.id()));
            writer.refused(row.number(), row.id());
            return;
        }
        if (shaped.repair() != null) {
            report.repair(shaped.repair().at(row.id()));
        }
        writer.write(new StagedRow(row.number(), null, row.id(), shaped.lonLat(), row.values()));
    }

    private @Nullable Object[] values(SourceRecord record, MappedRow row, String id) {
        int more = taken != null ? Taken.COLUMNS.size() : addsName ? 1 : 0;
        var values = java.util.Arrays.copyOf(row.values(), columns.size() + more);
        if (taken != null) {
            values[columns.size()] = taken.number(record);
            values[columns.size() + 1] = taken.at(record);
        }
        if (name >= 0 && values[name] == null) {
            values[name] = target.layer().title().ja() + " " + id;
            if (!addsName) {
                once("name-from-id", record, UNNAMED);
            }
        }
        return values;
    }

    private String id(MappedRow row, @Nullable Geometry geometry) {
        if (row.id() != null) {
            return row.id();
        }
        var content = new StringBuilder(target.settings().dataset());
        var own = mapper.fromFields();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i)) {
                content.append('\u001f').append(row.values()[i]);
            }
        }
        var text = content.toString().getBytes(StandardCharsets.UTF_8);
        var shape = geometry == null ? new byte[0] : shapes.write(geometry);
        var all = java.util.Arrays.copyOf(text, text.length + shape.length);
        System.arraycopy(shape, 0, all, text.length, shape.length);
        return target.idPrefix() + FeatureIds.digest(all).substring(0, DIGEST);
    }

    private void once(String code, SourceRecord record, Text message) {
        if (told.add(code)) {
            report.add(
                    new ImportIssue(
                            code,
                            Severity.INFO,
                            (int) Math.min(record.number(), Integer.MAX_VALUE),
                            null,
                            message));
        }
    }

    private static final Text HEIGHT =
            new Text(
                    "高さや計測値（Z・M）のある座標です。平面の位置だけを取り込みます。ほかの行も同じです。",
                    "Positions have heights or measures (Z, M); only the plan is taken, likewise in other rows.");
    private static final Text UNNAMED =
            new Text(
                    "名称のない行があります。取込み先の名前と ID を名称にします。",
                    "Rows have no name; the collection's title and the id stand in for it.");
}
