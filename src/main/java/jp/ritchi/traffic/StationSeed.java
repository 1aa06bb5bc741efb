package jp.ritchi.traffic;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The curated counting stations; one that has imported counts is never removed. */
@Component
class StationSeed extends CsvSeed {
    StationSeed() {
        super("traffic-stations.csv", "traffic.station", 10);
    }

    @Override
    protected String keptWhen() {
        return "EXISTS (SELECT FROM traffic.hourly_count c"
                + " WHERE c.station_id = t.id AND c.import_run IS NOT NULL)";
    }
}
