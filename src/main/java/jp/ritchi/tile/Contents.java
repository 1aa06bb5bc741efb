package jp.ritchi.tile;

/**
 * What a tile holds, in the words of the response header {@code Tile-Contents} (an item with
 * parameters, RFC 9651). A tile that shows less than everything names what it leaves out and why.
 */
final class Contents {
    static final String HEADER = "Tile-Contents";

    private Contents() {}

    /** Features one by one. */
    static String features(int count, Thinning thinning) {
        return "features;count=" + count + thinning.told();
    }

    /**
     * Features counted by cell.
     *
     * @param reason {@code small} where they would be smaller than a pixel, {@code many} where they
     *     would not fit
     */
    static String summary(long count, int cells, String reason) {
        return "summary;count=" + count + ";cells=" + cells + ";reason=" + reason;
    }
}
