package jp.ritchi.ingest.format.geojson;

import tools.jackson.core.JsonParser;

/** Takes features apart into their members while a file is read. */
interface FeatureSink {
    /** A feature, or a geometry without one, begins. What was not ended is to be forgotten. */
    void begin();

    /**
     * One member of it other than {@code type} of a feature; the parser stands on its value and has
     * to be left on its last token.
     */
    void member(String name, JsonParser json);

    /**
     * @param type what it calls itself, empty when it does not
     * @return whether more features are wanted
     */
    boolean end(String type);
}
