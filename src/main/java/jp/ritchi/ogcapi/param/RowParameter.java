package jp.ritchi.ogcapi.param;

/**
 * A query parameter that chooses rows. One bean of this type is accepted, documented and applied
 * for every layer, wherever rows are chosen, without any other registration.
 */
interface RowParameter extends QueryParameter {
    /**
     * Puts what {@code value} asks for into the filter of {@code rows}; throws a 400 problem when
     * it cannot be understood. Never asks the store.
     */
    void apply(String value, RowQuery rows);
}
