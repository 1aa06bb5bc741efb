package jp.ritchi.ingest.seed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the service did not start, instead of a stack of exceptions. */
class SeedFailureAnalyzer extends AbstractFailureAnalyzer<SeedRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SeedRefused cause) {
        return new FailureAnalysis(
                "gis-data: " + cause.sentence().ja() + "\n" + cause.sentence().en(),
                "この行を直して起動し直してください。データベースは元のままです。\n"
                        + "Correct the row and start again. The database is unchanged.",
                cause);
    }
}
