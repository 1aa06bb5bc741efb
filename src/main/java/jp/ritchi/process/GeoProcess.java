package jp.ritchi.process;

import tools.jackson.databind.JsonNode;

/** An analysis that callers can run over HTTP. One bean of this type is a process. */
public interface GeoProcess extends DescribedProcess {
    /**
     * Answers for the rows that the caller may see.
     *
     * @param inputs the {@code inputs} object of the execute request
     * @return what is written as the JSON answer
     * @throws jp.ritchi.web.RequestProblem when the inputs cannot be used
     */
    Object execute(JsonNode inputs);
}
