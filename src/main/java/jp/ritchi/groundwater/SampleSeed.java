package jp.ritchi.groundwater;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The samples of the demonstration points, which have to be loaded before. */
@Component
class SampleSeed extends CsvSeed {
    SampleSeed() {
        super("monitoring-samples.csv", "groundwater.sample_result", 20);
    }
}
