package jp.ritchi.park;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The curated industrial parks, existing and planned. */
@Component
class IndustrialParkSeed extends CsvSeed {
    IndustrialParkSeed() {
        super("industrial-parks.csv", "park.industrial_park", 10);
    }
}
