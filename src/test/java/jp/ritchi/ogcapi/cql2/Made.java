package jp.ritchi.ogcapi.cql2;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One made-up expression in three languages that mean the same: both forms of CQL2, and SQL that
 * was written without a look at ours.
 *
 * @param tight whether the text form needs no brackets wherever it stands
 */
record Made(String text, String json, String sql, boolean tight) {
    static Made tight(String text, String json, String sql) {
        return new Made(text, json, sql, true);
    }

    static Made loose(String text, String json, String sql) {
        return new Made(text, json, sql, false);
    }

    /** The text form as a part of something that binds more strongly. */
    String part() {
        return tight ? text : "(" + text + ")";
    }

    /** The JSON form of an operation. */
    static String op(String name, String... arguments) {
        return "{\"op\":\"" + name + "\",\"args\":[" + String.join(",", arguments) + "]}";
    }

    static String list(Made... parts) {
        return Arrays.stream(parts).map(Made::json).collect(Collectors.joining(",", "[", "]"));
    }
}
