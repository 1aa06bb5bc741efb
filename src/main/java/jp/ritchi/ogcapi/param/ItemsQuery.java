package jp.ritchi.ogcapi.param;

import java.util.Optional;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Query;

/** A question for features of one layer that has been checked and can be asked of the store. */
public final class ItemsQuery {
    public static final int MAX_LIMIT = 1000;
    static final int DEFAULT_LIMIT = 10;

    private final Layer layer;
    private final Query given;
    private final RowFilter filter;
    private int limit = DEFAULT_LIMIT;
    private long offset;

    ItemsQuery(Layer layer, Query given, RowFilter filter) {
        this.layer = layer;
        this.given = given;
        this.filter = filter;
    }

    public Layer layer() {
        return layer;
    }

    public RowFilter filter() {
        return filter;
    }

    /** How many features at most, 1 to {@link #MAX_LIMIT}. */
    public int limit() {
        return limit;
    }

    /** How many features are passed over first. */
    public long offset() {
        return offset;
    }

    /** Another parameter of the same request, for those that must be read together. */
    Optional<String> given(String name) {
        return given.find(name);
    }

    void limit(int newLimit) {
        this.limit = newLimit;
    }

    void offset(long newOffset) {
        this.offset = newOffset;
    }
}
