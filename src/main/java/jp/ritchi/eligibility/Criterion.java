package jp.ritchi.eligibility;

import java.util.Map;
import jp.ritchi.text.Text;
import tools.jackson.databind.JsonNode;

/** One kind of requirement. One bean of this type can be named in any programme. */
public interface Criterion {
    /** The id by which programmes name it, kebab-case. */
    String id();

    /** What is required, in general words, for those who compose a programme. */
    Text title();

    /**
     * The JSON Schema (2020-12) of this criterion's parameters: an object schema with {@code
     * properties}, each with a {@code title} in both languages, {@code required} and {@code
     * additionalProperties: false}. Programmes are checked against it before they are stored.
     */
    Map<String, Object> parameters();

    /**
     * Measures the site and says what was found; data that is missing gives an unknown, never an
     * exception.
     *
     * @param parameters the programme's parameters for this criterion, valid by {@link #parameters}
     * @param facts the only source of data beside the site itself, so that an answer can be
     *     recorded and evaluated again
     */
    Finding evaluate(Site site, JsonNode parameters, Facts facts);
}
