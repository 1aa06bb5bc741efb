package jp.ritchi.traffic;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The curated road corridors; their lines are as exact as each row says. */
@Component
class CorridorSeed extends CsvSeed {
    CorridorSeed() {
        super("traffic-corridors.csv", "traffic.corridor", 10);
    }
}
