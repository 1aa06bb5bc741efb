package jp.ritchi.landuse;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The curated land zones, all of them synthetic until real ones are imported. */
@Component
class LandZoneSeed extends CsvSeed {
    LandZoneSeed() {
        super("land-zones.csv", "landuse.zone", 10);
    }
}
