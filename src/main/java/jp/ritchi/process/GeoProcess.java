package jp.ritchi.process;

import java.util.Map;
import jp.ritchi.text.Text;
import tools.jackson.databind.JsonNode;

/** An analysis that callers can run over HTTP. One bean of this type is a process. */
public interface GeoProcess {
    /** Process id, kebab-case. */
    String id();

    Text title();

    Text description();

    String version();

    /** OGC input descriptions by input id: title, schema, minOccurs. */
    Map<String, Object> inputs();

    /** OGC output descriptions by output id. */
    Map<String, Object> outputs();

    /**
     * Answers for the rows that the caller may see.
     *
     * @param inputs the {@code inputs} object of the execute request
     * @return what is written as the JSON answer
     * @throws jp.ritchi.web.RequestProblem when the inputs cannot be used
     */
    Object execute(JsonNode inputs);
}
