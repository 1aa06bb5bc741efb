package jp.ritchi.organisation;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The curated consortia, councils and headquarters. */
@Component
class OrganisationSeed extends CsvSeed {
    OrganisationSeed() {
        super("organisations.csv", "organisation.organisation", 10);
    }
}
