package jp.ritchi.ogcapi.cql2;

import jp.ritchi.layer.AttributeType;
import jp.ritchi.text.Text;

/** The kinds of value in a filter. */
enum Kind {
    BOOLEAN("boolean", "真偽", "true or false"),
    TEXT("string", "文字列", "a text"),
    NUMBER("number", "数", "a number"),
    DAY("datetime", "日付", "a date"),
    MOMENT("datetime", "時刻", "a time"),
    SHAPE("geometry", "図形", "a shape"),
    ARRAY("array", "配列", "an array");

    private final String type;
    private final Text words;

    Kind(String type, String ja, String en) {
        this.type = type;
        this.words = new Text(ja, en);
    }

    /** The word that lists of functions use. */
    String type() {
        return type;
    }

    Text words() {
        return words;
    }

    boolean temporal() {
        return this == DAY || this == MOMENT;
    }

    static Kind of(AttributeType type) {
        return switch (type) {
            case STRING -> TEXT;
            case INTEGER, NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DAY;
            case DATE_TIME -> MOMENT;
            case ARRAY -> ARRAY;
        };
    }
}
