package jp.ritchi.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.format.GeoShapes;
import org.locationtech.jts.geom.Geometry;

/**
 * What is found while a file is read and compared: every row is counted, every issue is counted by
 * its kind, and the first 1,000 issues and 200 accepted rows are kept for showing. A kind that
 * comes after the first 1,000 is still shown a few times. Used by one thread at a time.
 */
public final class ImportReport {
    static final int MAX_ISSUES = 1_000;
    static final int MAX_PREVIEW = 200;
    static final int SHOWN_OF_LATE_KIND = 10;

    private final List<ImportIssue> issues = new ArrayList<>();
    private final List<Map<String, Object>> preview = new ArrayList<>();
    private final long[] outcomes = new long[Outcome.values().length];
    private final Map<Kind, Long> kinds = new LinkedHashMap<>();
    private final Watch watch;
    private long repaired;

    private record Kind(String code, Severity severity) {}

    public ImportReport() {
        this(Watch.NONE);
    }

    /**
     * @param watch told how far the import is
     */
    public ImportReport(Watch watch) {
        this.watch = watch;
    }

    /** Goes on from what was found by reading the file before. */
    public ImportReport(Watch watch, Found before) {
        this(watch);
        issues.addAll(before.issues());
        before.kinds()
                .forEach(kind -> kinds.put(new Kind(kind.code(), kind.severity()), kind.count()));
        count(Outcome.REFUSED, before.refused());
        repaired = before.repaired();
    }

    public Watch watch() {
        return watch;
    }

    public void add(ImportIssue issue) {
        long ofKind = kinds.merge(new Kind(issue.code(), issue.severity()), 1L, Long::sum);
        if (issues.size() < MAX_ISSUES || ofKind <= SHOWN_OF_LATE_KIND) {
            issues.add(issue);
        }
    }

    /** Counts one row whose geometry had to be repaired, and says how; its outcome comes later. */
    public void repair(ImportIssue how) {
        add(how);
        repaired++;
    }

    /** Counts one row that is kept out, and why. */
    public void refuse(ImportIssue why) {
        add(why);
        count(Outcome.REFUSED, 1);
    }

    /** Counts rows; each row of the file has to be counted once, besides rows that it lacks. */
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
        long removed = outcomes[Outcome.REMOVED.ordinal()];
        long refused = outcomes[Outcome.REFUSED.ordinal()];
        long read = added + changed + unchanged + refused;
        return new Counts(read, added, changed, unchanged, removed, refused, repaired);
    }

    public List<ImportIssue> issues() {
        return List.copyOf(issues);
    }

    public long issuesTotal() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How often each kind of issue was found, errors first, then in the order of appearance. */
    public List<IssueKind> issueKinds() {
        return kinds.entrySet().stream()
                .map(e -> new IssueKind(e.getKey().code(), e.getKey().severity(), e.getValue()))
                .sorted(Comparator.comparing(IssueKind::severity))
                .toList();
    }

    /** What is found so far, for a report that goes on from here. */
    public Found found() {
        return new Found(issues, issueKinds(), outcomes[Outcome.REFUSED.ordinal()], repaired);
    }

    public Map<String, Object> previewCollection() {
        return Map.of("type", "FeatureCollection", "features", List.copyOf(preview));
    }
}
