package jp.ritchi.parcel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.stage.Edition;
import jp.ritchi.ingest.stage.StageWriter;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes the parcels of sheets to staged rows. A parcel that an earlier sheet of the file shows with
 * the same outline is left out; one with another outline is kept beside it, and both are named.
 */
final class TizuStage implements TizuSink {
    /** Length of {@code moj-}, municipality, hyphen, map and hyphen, with which ids begin. */
    static final int SHEET_OF_ID = 19;

    private static final String SOURCE = "moj-tizu";

    private final StageWriter writer;
    private final ImportReport report;
    private final TizuTwins twins = new TizuTwins();
    private @Nullable LocalDate latest;

    TizuStage(StageWriter writer, ImportReport report) {
        this.writer = writer;
        this.report = report;
    }

    /** Notes that the file holds a sheet: stored parcels of it that do not come have ended. */
    @Override
    public void sheet(TizuSheet sheet, TizuParcelIds ids) {
        writer.covers(ids.prefix());
        var filed = sheet.filedOn();
        if (filed != null && (latest == null || filed.isAfter(latest))) {
            latest = filed;
        }
    }

    @Override
    public void add(TizuRow row, TizuParcelIds ids, Geometry plane) {
        try {
            if (!ids.tells(row.parcel()) || isNew(row, ids, plane)) {
                writer.write(row.staged());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A parcel that cannot be used is not one that its sheet lacks. */
    @Override
    public void refused(long number, String id) {
        try {
            writer.refused(number, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isNew(TizuRow row, TizuParcelIds ids, Geometry plane) {
        var twin = twins.find(row, ids, plane).orElse(null);
        // Two editions of one sheet give one id; comparing the staged rows finds those.
        if (twin == null || twin.sameMap() && !twin.same()) {
            return true;
        }
        if (twin.same()) {
            report.refuse(
                    issue(
                            "duplicate-parcel",
                            row,
                            "図郭「"
                                    + twin.place()
                                    + "」の "
                                    + twin.number()
                                    + " 番目と同じ筆（地番も形も同じ）です。先のものだけを使います。",
                            "The same parcel (lot and outline) as number "
                                    + twin.number()
                                    + " on sheet "
                                    + twin.place()
                                    + "; only that one is used."));
            return false;
        }
        report.add(
                issue(
                        "lot-on-two-sheets",
                        row,
                        "図郭「"
                                + twin.place()
                                + "」の "
                                + twin.number()
                                + " 番目と同じ地番で、形が違います。どちらも取り込みます。どちらが正しいか地図で確かめてください。",
                        "The same lot as number "
                                + twin.number()
                                + " on sheet "
                                + twin.place()
                                + " with another outline. Both are kept; look at the map."));
        return true;
    }

    private static ImportIssue issue(String code, TizuRow row, String ja, String en) {
        var where = row.place() + " " + row.parcel().id() + " " + row.parcel().lotNumber();
        int number = (int) Math.min(row.number(), Integer.MAX_VALUE);
        return new ImportIssue(code, Severity.WARNING, number, where, new Text(ja, en));
    }

    /** What the sheets of the file are an edition of; rows end on the day of the latest sheet. */
    Edition edition() {
        return new Edition(
                "parcels",
                SOURCE,
                latest,
                true,
                Map.of("source_id", SOURCE, "visibility", "public"));
    }
}
