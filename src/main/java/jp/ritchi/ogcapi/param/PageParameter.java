package jp.ritchi.ogcapi.param;

/**
 * A query parameter that shapes the answer of {@code /items} and leaves the choice of rows alone.
 * One bean of this type is accepted, documented and applied for every layer without any other
 * registration.
 */
interface PageParameter extends QueryParameter {
    /**
     * Puts what {@code value} asks for into {@code page}; throws a 400 problem when it cannot be
     * understood. Never asks the store.
     */
    void apply(String value, ItemsQuery page);
}
