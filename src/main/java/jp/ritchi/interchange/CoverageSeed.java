package jp.ritchi.interchange;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The circles in which the curated interchanges are complete; imports add theirs. */
@Component
class CoverageSeed extends CsvSeed {
    CoverageSeed() {
        super("coverage.csv", "core.coverage", 1);
    }

    @Override
    protected String keptWhen() {
        return "t.import_run IS NOT NULL OR t.radius_m IS NULL";
    }
}
