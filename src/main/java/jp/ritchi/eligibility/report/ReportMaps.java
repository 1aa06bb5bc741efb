package jp.ritchi.eligibility.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import jp.ritchi.eligibility.evidence.Bundle;
import jp.ritchi.eligibility.report.map.MapContent;
import jp.ritchi.eligibility.report.map.MapContent.Evidence;
import jp.ritchi.eligibility.report.map.MapFrame;
import jp.ritchi.eligibility.report.map.MapSheet;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * The two maps of a report: where the site lies with all that was measured, and the site itself
 * with its neighbours.
 */
@Component
class ReportMaps {
    static final String LOCATION = "location";
    static final String SITE = "site";

    /** Metres about the middle that a map shows at least. */
    private static final double LOCATION_REACH = 1_000;

    private static final double SITE_REACH = 60;

    /** The circle of a threshold is fitted in only up to this scale. */
    private static final int SMALLEST_WITH_CIRCLE = 150_000;

    private static final double NEIGHBOURHOOD = 0.35;

    private final MapContext context;

    ReportMaps(MapContext context) {
        this.context = context;
    }

    /** One map with what must be told beside it. */
    record ReportMap(MapSheet sheet, MapFrame frame, MapContext.Around around) {
        TreeSet<String> attributions() {
            return around.attributions();
        }
    }

    /** The maps by name, in the order in which they are shown. */
    Map<String, ReportMap> of(Bundle bundle, Paper paper, Words words) {
        var content = BundleMapContent.of(bundle, words);
        var day = LocalDate.parse(bundle.answer().path("asOf").asString());
        var maps = new LinkedHashMap<String, ReportMap>();
        var location = location(content, paper);
        maps.put(LOCATION, map(location, content, day, words));
        maps.put(SITE, map(site(content, paper, location.denominator()), content, day, words));
        return maps;
    }

    private ReportMap map(MapFrame frame, MapContent content, LocalDate day, Words words) {
        var around = context.around(frame.bounds(), day, words);
        return new ReportMap(
                new MapSheet(frame, content, around.layers(), words.all()), frame, around);
    }

    private static MapFrame location(MapContent content, Paper paper) {
        var measured = new Envelope(content.site().getEnvelopeInternal());
        var all = new Envelope(measured);
        for (Evidence shown : content.evidence()) {
            var bounds = shown.geometry().getEnvelopeInternal();
            all.expandToInclude(bounds);
            if (!shown.role().equals("radius")) {
                measured.expandToInclude(bounds);
            }
        }
        var wide = MapFrame.fit(all, LOCATION_REACH, paper.mapWidth(), paper.locationHeight());
        return wide.denominator() <= SMALLEST_WITH_CIRCLE
                ? wide
                : MapFrame.fit(measured, LOCATION_REACH, paper.mapWidth(), paper.locationHeight());
    }

    /** With its neighbourhood, unless the site is so scattered that it would become too small. */
    private static MapFrame site(MapContent content, Paper paper, int smallest) {
        var bounds = content.site().getEnvelopeInternal();
        var wide = new Envelope(bounds);
        wide.expandBy(bounds.getWidth() * NEIGHBOURHOOD, bounds.getHeight() * NEIGHBOURHOOD);
        var frame = MapFrame.fit(wide, SITE_REACH, paper.mapWidth(), paper.siteHeight());
        return frame.denominator() < smallest
                ? frame
                : MapFrame.fit(bounds, SITE_REACH, paper.mapWidth(), paper.siteHeight());
    }
}
