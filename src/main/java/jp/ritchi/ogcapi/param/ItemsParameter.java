package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.text.Text;

/**
 * One query parameter of {@code /items}. One bean of this type is accepted, documented and applied
 * for every layer without any other registration.
 */
interface ItemsParameter {
    String name();

    /** What a caller has to know, shown in the API document. */
    Text description();

    /** OpenAPI schema of the value. */
    Map<String, Object> schema();

    /**
     * Puts what {@code value} asks for into {@code query}; throws a 400 problem when it cannot be
     * understood. Never asks the store.
     */
    void apply(String value, ItemsQuery query);

    /** The OpenAPI parameter object. */
    default Map<String, Object> document() {
        return Operation.parameter(name(), description(), schema());
    }
}
