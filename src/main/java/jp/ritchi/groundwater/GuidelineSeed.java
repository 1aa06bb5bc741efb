package jp.ritchi.groundwater;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The PFAS guideline values with the days on which they hold. */
@Component
class GuidelineSeed extends CsvSeed {
    GuidelineSeed() {
        super("pfas-guidelines.csv", "groundwater.pfas_guideline", 10);
    }
}
