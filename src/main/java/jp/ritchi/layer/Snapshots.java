package jp.ritchi.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps what was computed from a layer in memory for as long as the layer's stamp stays the same.
 * The stamp differs between clearances, so that nobody is served from another's rows.
 */
public class Snapshots<T> {
    /** Old stamps go quickly; a few are kept because callers of several clearances alternate. */
    private static final int KEPT = 6;

    private final Map<String, T> byStamp =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                    return size() > KEPT;
                }
            };

    /** The value for {@code stamp}, loaded when there is none; concurrent callers load it once. */
    public synchronized T get(String stamp, Supplier<T> load) {
        var kept = byStamp.get(stamp);
        if (kept == null) {
            kept = load.get();
            byStamp.put(stamp, kept);
        }
        return kept;
    }
}
