package jp.ritchi.hazard;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The curated hazard areas, all of them synthetic until real ones are imported. */
@Component
class HazardZoneSeed extends CsvSeed {
    HazardZoneSeed() {
        super("hazard-zones.csv", "hazard.zone", 10);
    }
}
