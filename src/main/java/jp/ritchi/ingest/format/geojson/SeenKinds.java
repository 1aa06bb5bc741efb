package jp.ritchi.ingest.format.geojson;

import jp.ritchi.ingest.table.FieldKind;
import tools.jackson.core.JsonParser;

/** Which kinds of values a property has had, as bits, and the kind of field that holds them all. */
final class SeenKinds {
    private static final int TEXT = 1;
    private static final int WHOLE = 2;
    private static final int NUMBER = 4;
    private static final int BOOLEAN = 8;

    private SeenKinds() {}

    /** The bit of the value on which the parser stands; 0 for null. */
    static int of(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> 0;
            case VALUE_NUMBER_INT ->
                    json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? NUMBER : WHOLE;
            case VALUE_NUMBER_FLOAT -> NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
            default -> TEXT;
        };
    }

    static FieldKind field(int seen) {
        return switch (seen) {
            case WHOLE -> FieldKind.INTEGER;
            case NUMBER, WHOLE | NUMBER -> FieldKind.NUMBER;
            case BOOLEAN -> FieldKind.BOOLEAN;
            default -> FieldKind.TEXT;
        };
    }
}
