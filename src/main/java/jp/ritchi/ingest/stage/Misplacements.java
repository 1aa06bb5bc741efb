package jp.ritchi.ingest.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.mapping.SettingsProblem;
import jp.ritchi.ingest.place.Candidate;
import jp.ritchi.ingest.place.SystemGuess;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;

/**
 * Tells a file in the wrong coordinate system from a file with some wrong rows. Refusals are held
 * back until a row is in its place; when there is none among the first thousands, or none at all,
 * that is one problem with its likely cause, not half a million issues.
 */
final class Misplacements {
    static final int ENOUGH = 2_000;

    private static final Set<String> CODES = Set.of("misplaced", "outside-grid");
    private static final int SAMPLES = 200;
    private static final int MOST_CANDIDATES = 3;

    private final SourceTable table;
    private final int epsg;
    private final ImportReport report;
    private final List<ImportIssue> held = new ArrayList<>();
    private final List<SourceRecord> samples = new ArrayList<>();
    private boolean settled;
    private boolean anyTaken;

    Misplacements(SourceTable table, int epsg, ImportReport report) {
        this.table = table;
        this.epsg = epsg;
        this.report = report;
    }

    /** Keeps what the first records were before they are moved. */
    void look(SourceRecord record) {
        var shape = record.geometry();
        if (settled || samples.size() >= SAMPLES || shape == null) {
            return;
        }
        samples.add(new SourceRecord(record.number(), shape.copy(), record.values(), null, false));
    }

    /**
     * Counts a record that is kept out.
     *
     * @throws SettingsProblem when too many are misplaced and none is in its place
     */
    void refuse(ImportIssue why) {
        if (settled || !CODES.contains(why.code())) {
            report.refuse(why);
            return;
        }
        held.add(why);
        if (held.size() >= ENOUGH) {
            throw problem(
                    "位置のあるはじめの " + held.size() + " 件が",
                    "The first " + held.size() + " rows with a place are");
        }
    }

    /** Notes a record that is taken. */
    void taken(boolean placed) {
        anyTaken = true;
        if (placed && !settled) {
            settle();
        }
    }

    private void settle() {
        settled = true;
        held.forEach(report::refuse);
        held.clear();
        samples.clear();
    }

    /**
     * After the last record.
     *
     * @throws SettingsProblem when several are misplaced and none can be taken
     */
    void finish() {
        if (held.size() > 1 && !anyTaken) {
            throw problem(
                    "位置のある " + held.size() + " 件が",
                    "The " + held.size() + " rows with a place are");
        }
        if (!settled) {
            settle();
        }
    }

    private SettingsProblem problem(String ja, String en) {
        var first = held.get(0);
        var candidates =
                SystemGuess.of(table, samples).stream()
                        .filter(candidate -> candidate.epsg() != epsg)
                        .limit(MOST_CANDIDATES)
                        .toList();
        var others = candidates.isEmpty();
        return new SettingsProblem(
                "epsg",
                ja
                        + "すべて EPSG:"
                        + epsg
                        + " ではあるはずのない場所になります。"
                        + first.row()
                        + " 件目: "
                        + first.message().ja()
                        + (others ? "" : " 数値に合う座標参照系: " + japanese(candidates))
                        + " 座標参照系を選び直すか、ファイルの座標を直してください。",
                en
                        + " all where EPSG:"
                        + epsg
                        + " cannot have them. Number "
                        + first.row()
                        + ": "
                        + first.message().en()
                        + (others ? "" : " The numbers fit " + english(candidates))
                        + " Choose another coordinate system, or correct the coordinates in the file.");
    }

    private static String japanese(List<Candidate> candidates) {
        return candidates.stream()
                .map(c -> "EPSG:" + c.epsg() + "（" + c.name() + "。" + c.why().ja() + "）")
                .collect(Collectors.joining("、", "", "。"));
    }

    private static String english(List<Candidate> candidates) {
        return candidates.stream()
                .map(c -> "EPSG:" + c.epsg() + " (" + c.name() + ": " + c.why().en() + ")")
                .collect(Collectors.joining(", ", "", "."));
    }
}
