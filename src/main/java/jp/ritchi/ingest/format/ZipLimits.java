package jp.ritchi.ingest.format;

/**
 * How much an archive may hold. Map sheets are repetitive XML that shrinks to a fortieth, so a
 * two-hundredth is no map; small entries are not judged by their ratio. A municipality has
 * thousands of sheets, each in an archive of its own, and a month of traffic counts is one table of
 * over a gigabyte.
 */
final class ZipLimits {
    static final int MAX_ENTRIES = 50_000;
    static final int MAX_DEPTH = 2;
    static final int MAX_NAME_BYTES = 255;
    static final int MAX_RATIO = 200;
    static final long RATIO_FREE_BYTES = 1 << 20;
    static final long MAX_ENTRY_BYTES = 4L << 30;
    static final long MAX_TOTAL_BYTES = 16L << 30;

    private ZipLimits() {}

    static FileRefused unsafe(String ja, String en) {
        return new FileRefused("unsafe-archive", ja, en);
    }
}
