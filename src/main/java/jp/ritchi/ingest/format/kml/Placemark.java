package jp.ritchi.ingest.format.kml;

import java.util.LinkedHashMap;
import java.util.Map;

/** One placemark while it is read: its texts by field, and its shape. */
final class Placemark {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final KmlShape shape = new KmlShape();

    Map<String, String> values() {
        return values;
    }

    KmlShape shape() {
        return shape;
    }

    /** Sets a field; of two values with one name both are kept. */
    void value(String field, String text) {
        if (!text.isEmpty()) {
            values.merge(field, text, (a, b) -> a + "; " + b);
        }
    }
}
