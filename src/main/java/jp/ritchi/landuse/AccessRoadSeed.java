package jp.ritchi.landuse;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The curated access roads, all of them synthetic until real ones are imported. */
@Component
class AccessRoadSeed extends CsvSeed {
    AccessRoadSeed() {
        super("access-roads.csv", "landuse.access_road", 10);
    }
}
