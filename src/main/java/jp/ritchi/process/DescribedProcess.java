package jp.ritchi.process;

import java.util.Map;
import jp.ritchi.text.Text;

/**
 * What a process tells of itself. How it can be run is told by {@link GeoProcess} (while the caller
 * waits) and {@link LongProcess} (as a job); it may be both.
 */
public interface DescribedProcess {
    /** Process id, kebab-case. */
    String id();

    Text title();

    Text description();

    String version();

    /** OGC input descriptions by input id: title, schema, minOccurs. */
    Map<String, Object> inputs();

    /** OGC output descriptions by output id. */
    Map<String, Object> outputs();
}
