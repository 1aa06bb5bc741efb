package jp.ritchi.eligibility;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ritchi.text.Text;

/** The one sentence that sums the findings up. */
final class VerdictReasons {
    private VerdictReasons() {}

    static Text of(Verdict verdict, List<Finding> findings) {
        return switch (verdict) {
            case ELIGIBLE -> new Text("すべての要件を満たします。", "All requirements are met.");
            case NOT_ELIGIBLE ->
                    new Text(
                            "満たさない要件があります: " + titles(findings, Outcome.NOT_MET, Text::ja),
                            "Not met: " + titles(findings, Outcome.NOT_MET, Text::en));
            case UNDETERMINED ->
                    new Text(
                            "判定できない要件があります: " + titles(findings, Outcome.UNKNOWN, Text::ja),
                            "Not settled: " + titles(findings, Outcome.UNKNOWN, Text::en));
        };
    }

    private static String titles(
            List<Finding> findings, Outcome outcome, Function<Text, String> language) {
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Finding::title)
                .map(language)
                .collect(Collectors.joining(" / "));
    }
}
