package jp.ritchi.ingest.format;

import jp.ritchi.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * How far JSON from strangers is followed: 64 levels, 1 MB a string, no name twice in an object.
 */
public final class JsonLimits {
    public static final int MAX_DEPTH = 64;
    public static final int MAX_STRING = 1_000_000;

    public static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxStringLength(MAX_STRING)
                                    .maxNumberLength(200)
                                    .maxNameLength(1_000)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                    .build();

    private JsonLimits() {}

    /** The refusal for what the parser did not accept, with line and column. */
    public static FileRefused refusal(JacksonException e) {
        var place = e.getLocation();
        var where = place == null ? "" : place.getLineNr() + ":" + place.getColumnNr() + " ";
        var message = String.valueOf(e.getOriginalMessage());
        if (message.contains("Duplicate")) {
            return new FileRefused(
                    "duplicate-key",
                    where + "同じ名前のメンバーが 1 つのオブジェクトに 2 回あります。",
                    where + "An object has two members of the same name.");
        }
        if (message.contains("nesting depth")) {
            return new FileRefused(
                    "too-deep",
                    "入れ子が深すぎます（" + MAX_DEPTH + " 段まで）。",
                    "Nested too deeply; at most " + MAX_DEPTH + " levels.");
        }
        return new FileRefused(
                "bad-json",
                new Text(
                        where + "JSON として読めません。ファイルが途中で切れていないか確かめてください。",
                        where + "This is no JSON. Check that the file is complete."));
    }
}
