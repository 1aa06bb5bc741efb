package jp.ritchi.ogcapi.cql2;

import jp.ritchi.layer.AttributeType;
import jp.ritchi.text.Text;

/** The kinds of value in a filter. */
enum Kind {
    BOOLEAN("真偽", "true or false"),
    TEXT("文字列", "a text"),
    NUMBER("数", "a number"),
    DAY("日付", "a date"),
    MOMENT("時刻", "a time"),
    SHAPE("図形", "a shape"),
    ARRAY("配列", "an array");

    private final Text words;

    Kind(String ja, String en) {
        this.words = new Text(ja, en);
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
