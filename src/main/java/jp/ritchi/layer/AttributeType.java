package jp.ritchi.layer;

import org.jspecify.annotations.Nullable;

/** The kinds of value an attribute can have, with the names that JSON Schema gives them. */
public enum AttributeType {
    STRING("string", null),
    INTEGER("integer", null),
    NUMBER("number", null),
    BOOLEAN("boolean", null),
    DATE("string", "date"),
    DATE_TIME("string", "date-time"),
    /** A JSON array; it can be read but not filtered by equality. */
    ARRAY("array", null);

    private final String schemaType;
    private final @Nullable String schemaFormat;

    AttributeType(String schemaType, @Nullable String schemaFormat) {
        this.schemaType = schemaType;
        this.schemaFormat = schemaFormat;
    }

    public String schemaType() {
        return schemaType;
    }

    public @Nullable String schemaFormat() {
        return schemaFormat;
    }
}
