package jp.ritchi.ingest;

/** Looks on while a long import runs: tells somebody how far it is, and stops it when asked to. */
@FunctionalInterface
public interface Watch {
    /** Nobody looks and nobody stops it. */
    Watch NONE = (phase, rows, done) -> {};

    /**
     * To be called every few hundred rows.
     *
     * @param phase what is being done: {@code reading}, {@code comparing}, {@code writing}
     * @param rows how many rows the phase has behind it
     * @param done how much of the phase is behind it, 0 to 1, or below 0 when that is not known
     * @throws ImportCancelled when the import is to stop; whoever does not know it lets it pass
     */
    void at(String phase, long rows, double done);
}
