package jp.ritchi.fab;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The curated plants; only facts that a named document states. */
@Component
class FabSeed extends CsvSeed {
    FabSeed() {
        super("fabs.csv", "fab.fab", 10);
    }
}
