package jp.ritchi.groundwater;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The demonstration monitoring points; none of them is real. */
@Component
class MonitoringPointSeed extends CsvSeed {
    MonitoringPointSeed() {
        super("monitoring-points.csv", "groundwater.monitoring_point", 10);
    }
}
