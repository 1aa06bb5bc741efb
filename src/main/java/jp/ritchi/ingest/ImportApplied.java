package jp.ritchi.ingest;

/**
 * Told after an import has been committed or undone, by the thread that did it, so that what is
 * derived from its rows can follow before the caller is answered.
 *
 * @param collection the layer whose rows changed
 */
public record ImportApplied(String collection) {}
