package jp.ritchi.eligibility;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** How far positions of each class may be off. */
@Component
class AccuracySeed extends CsvSeed {
    AccuracySeed() {
        super("accuracy-classes.csv", "core.accuracy_class", 1);
    }
}
