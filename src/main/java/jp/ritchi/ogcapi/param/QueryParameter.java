package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.text.Text;

/** A query parameter as the API document tells it. */
interface QueryParameter {
    String name();

    /** What a caller has to know, shown in the API document. */
    Text description();

    /** OpenAPI schema of the value. */
    Map<String, Object> schema();

    /** The OpenAPI parameter object. */
    default Map<String, Object> document() {
        return Operation.parameter(name(), description(), schema());
    }
}
