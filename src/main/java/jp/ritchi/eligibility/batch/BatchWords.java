package jp.ritchi.eligibility.batch;

import java.util.Map;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.text.Text;

/** Verdicts and outcomes in words for tables. */
final class BatchWords {
    static final Text PROBLEM = new Text("判定できない区域", "Not a usable site");
    static final Text BROUGHT = new Text("利用者が持ち込んだ区域", "Outline brought by the user");

    private static final Map<String, Text> VERDICTS =
            Map.of(
                    "eligible", new Text("適合", "Eligible"),
                    "not-eligible", new Text("不適合", "Not eligible"),
                    "undetermined", new Text("判定不能", "Undetermined"));

    private BatchWords() {}

    static Text verdict(String word) {
        return VERDICTS.getOrDefault(word, PROBLEM);
    }

    static Text outcome(Outcome outcome) {
        return switch (outcome) {
            case MET -> new Text("満たす", "Met");
            case NOT_MET -> new Text("満たさない", "Not met");
            case UNKNOWN -> new Text("不明", "Unknown");
        };
    }

    static Text yes(boolean value) {
        return value ? new Text("はい", "yes") : new Text("いいえ", "no");
    }
}
