package jp.ritchi.process;

import java.util.Map;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.process.job.Job;
import tools.jackson.databind.JsonNode;

/**
 * A process that runs as a job. The {@link jp.ritchi.process.job.JobWork} of the same id does the
 * work. One bean of this type is a process.
 */
public interface LongProcess extends DescribedProcess {
    /**
     * Looks at the inputs while the caller still waits, as far as that is quick.
     *
     * @return the inputs as the job is to have them
     * @throws jp.ritchi.web.RequestProblem when they cannot be used
     */
    JsonNode check(JsonNode inputs);

    /** The one output of a job that succeeded, as it is written as JSON. */
    Map<String, Object> result(Job job, Exchange exchange);
}
