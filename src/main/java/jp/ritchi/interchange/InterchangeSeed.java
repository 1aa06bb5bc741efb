package jp.ritchi.interchange;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The curated interchanges around the five clusters; an import of N06 keeps their ids. */
@Component
class InterchangeSeed extends CsvSeed {
    InterchangeSeed() {
        super("interchanges.csv", "interchange.interchange", 10);
    }
}
