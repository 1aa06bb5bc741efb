package jp.ritchi.ingest.seed;

import org.springframework.stereotype.Component;

/** The register of sources; a source that rows still name stays when the file has lost it. */
@Component
class SourceSeed extends CsvSeed {
    SourceSeed() {
        super("sources.csv", "core.source", 0);
    }

    @Override
    protected String keptWhen() {
        return "true";
    }
}
