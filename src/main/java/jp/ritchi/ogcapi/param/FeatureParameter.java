package jp.ritchi.ogcapi.param;

/**
 * A query parameter that says how a feature is written, whether it comes alone or in a page. One
 * bean of this type is accepted, documented and applied for every layer without any other
 * registration.
 */
interface FeatureParameter extends QueryParameter {
    /**
     * Puts what {@code value} asks for into {@code form}; throws a 400 problem when it cannot be
     * understood. Never asks the store.
     */
    void apply(String value, FeatureForm form);
}
