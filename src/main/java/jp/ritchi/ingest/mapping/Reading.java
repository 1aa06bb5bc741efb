package jp.ritchi.ingest.mapping;

import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What became of one value.
 *
 * @param value to be stored, absent when there is none or it cannot be read
 * @param expected what would have been understood, when it cannot be read; completes "… is needed"
 * @param understood whether the value was written in another way than a column's own
 */
record Reading(@Nullable Object value, @Nullable Text expected, boolean understood) {
    static final Reading NONE = new Reading(null, null, false);

    static Reading of(Object value) {
        return new Reading(value, null, false);
    }

    static Reading understood(Object value) {
        return new Reading(value, null, true);
    }

    static Reading wrong(String ja, String en) {
        return new Reading(null, new Text(ja, en), false);
    }
}
