package jp.ritchi.eligibility;

import tools.jackson.databind.JsonNode;

/** One kind of requirement. One bean of this type can be named in any programme. */
public interface Criterion {
    /** The id by which programmes name it, kebab-case. */
    String id();

    /**
     * Measures the site and says what was found; data that is missing gives an unknown, never an
     * exception.
     *
     * @param parameters the programme's parameters for this criterion
     */
    Finding evaluate(Site site, JsonNode parameters);
}
