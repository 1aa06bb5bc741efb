package jp.ritchi.eligibility;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/**
 * The areas in which the curated reference layers are complete; the circles have their own file.
 */
@Component
class CoverageAreaSeed extends CsvSeed {
    CoverageAreaSeed() {
        super("coverage-areas.csv", "core.coverage", 1);
    }

    @Override
    protected String keptWhen() {
        return "t.import_run IS NOT NULL OR t.radius_m IS NOT NULL";
    }
}
