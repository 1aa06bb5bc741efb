package jp.ritchi.ogcapi.param;

import java.util.Optional;
import jp.ritchi.layer.Layer;
import org.jspecify.annotations.Nullable;

/** A question for features of one layer that has been checked and can be asked of the store. */
public final class ItemsQuery {
    /** The most features of an answer in the order of ids. */
    public static final int MAX_LIMIT = 1_000_000;

    /**
     * The most features of an answer in another order, which costs a sort for every block of it.
     */
    static final int MAX_SORTED_LIMIT = 10_000;

    /** The most features of a page for people, and of what is read at once. */
    public static final int BLOCK = 1000;

    static final int DEFAULT_LIMIT = 500;

    private static final int DEFAULT_FOR_PEOPLE = 100;

    private final RowFilter filter;
    private final FeatureForm form;

    /** What chooses the rows, in the caller's words. */
    private final String asked;

    private SortOrder order;
    private int limit = DEFAULT_LIMIT;
    private boolean limitGiven;
    private long offset;
    private @Nullable String cursor;

    ItemsQuery(FeatureForm form, RowFilter filter, String asked) {
        this.form = form;
        this.filter = filter;
        this.asked = asked;
        this.order = SortOrder.of(form.layer(), "");
    }

    public Layer layer() {
        return form.layer();
    }

    /** The rows that are meant, whatever the page. */
    public RowFilter filter() {
        return filter;
    }

    /** Those of {@link #filter} that lie on one side of a place in the order. */
    public RowFilter filter(Position position) {
        var part = filter.copy();
        position.restrict(order, part);
        return part;
    }

    public FeatureForm form() {
        return form;
    }

    public SortOrder order() {
        return order;
    }

    /** How many features at most, 1 to {@link #MAX_LIMIT}; fewer where the order has no index. */
    public int limit() {
        boolean atOnce = position().filter(Position::backward).isPresent();
        return Math.min(limit, atOnce ? BLOCK : order.isById() ? MAX_LIMIT : MAX_SORTED_LIMIT);
    }

    /** How many features at most on a page for people. */
    public int limitForPeople() {
        return limitGiven ? Math.min(limit, BLOCK) : DEFAULT_FOR_PEOPLE;
    }

    /** How many features are passed over first. */
    public long offset() {
        return offset;
    }

    /** The place where the page begins or ends; empty on a first page. */
    public Optional<Position> position() {
        return Optional.ofNullable(cursor)
                .map(text -> Cursors.read(text, question(), order.size()));
    }

    /** The value of {@code cursor} for a page at a place. */
    public String cursor(Position position) {
        return Cursors.write(position, question());
    }

    private String question() {
        return String.join("\0", layer().id(), order.toString(), asked);
    }

    void order(SortOrder newOrder) {
        this.order = newOrder;
    }

    void limit(int newLimit) {
        this.limit = newLimit;
        this.limitGiven = true;
    }

    void offset(long newOffset) {
        this.offset = newOffset;
    }

    void cursor(String text) {
        this.cursor = text;
    }
}
