package jp.ritchi.infrastructure;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The curated water, sewer and road projects, without their money. */
@Component
class ProjectSeed extends CsvSeed {
    ProjectSeed() {
        super("infrastructure-projects.csv", "infrastructure.project", 10);
    }
}
