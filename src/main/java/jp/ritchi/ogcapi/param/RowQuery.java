package jp.ritchi.ogcapi.param;

import java.util.Optional;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Query;

/** The choice of rows of one layer while its parameters are being read. */
record RowQuery(Layer layer, Query given, RowFilter filter) {
    /** Another parameter of the same request, for those that must be read together. */
    Optional<String> given(String name) {
        return given.find(name);
    }
}
