package jp.ritchi.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.format.GeoShapes;
import org.locationtech.jts.geom.Geometry;

/**
 * What is found while a file is read and compared: every row is counted, every issue is counted,
 * and the first 1,000 issues and 200 accepted rows are kept for showing.
 */
public final class ImportReport {
    static final int MAX_ISSUES = 1_000;
    static final int MAX_PREVIEW = 200;

    private final List<ImportIssue> issues = new ArrayList<>();
    private final List<Map<String, Object>> preview = new ArrayList<>();
    private final long[] outcomes = new long[Outcome.values().length];
    private final Watch watch;
    private long issuesTotal;

    public ImportReport() {
        this(Watch.NONE);
    }

    /**
     * @param watch told how far the import is
     */
    public ImportReport(Watch watch) {
        this.watch = watch;
    }

    public Watch watch() {
        return watch;
    }

    public void add(ImportIssue issue) {
        issuesTotal++;
        if (issues.size() < MAX_ISSUES) {
            issues.add(issue);
        }
    }

    /** Counts one row that is kept out, and why. */
    public void refuse(ImportIssue why) {
        add(why);
        count(Outcome.REFUSED, 1);
    }

    /** Counts rows; each row of the file has to be counted once. */
    public void count(Outcome outcome, long rows) {
        outcomes[outcome.ordinal()] += rows;
    }

    /** Shows one accepted row on the map, as long as there is room. */
    public void preview(Geometry geometry, String id, String name, Outcome outcome) {
        if (preview.size() >= MAX_PREVIEW) {
            return;
        }
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("id", id);
        feature.put("geometry", GeoShapes.toGeoJson(geometry));
        feature.put(
                "properties",
                Map.of(
                        "name_ja",
                        name,
                        "outcome",
                        outcome.name().toLowerCase(java.util.Locale.ROOT)));
        preview.add(feature);
    }

    public Counts counts() {
        long added = outcomes[Outcome.NEW.ordinal()];
        long changed = outcomes[Outcome.CHANGED.ordinal()];
        long unchanged = outcomes[Outcome.UNCHANGED.ordinal()];
        long refused = outcomes[Outcome.REFUSED.ordinal()];
        return new Counts(
                added + changed + unchanged + refused, added, changed, unchanged, refused);
    }

    public List<ImportIssue> issues() {
        return List.copyOf(issues);
    }

    public long issuesTotal() {
        return issuesTotal;
    }

    public Map<String, Object> previewCollection() {
        return Map.of("type", "FeatureCollection", "features", List.copyOf(preview));
    }
}
