package jp.ritchi.ingest.stage;

import org.jspecify.annotations.Nullable;

/**
 * How the parts of a product that comes in several files are told apart.
 *
 * @param column text column of the collection; absent when only whole runs can be told apart
 * @param characters how many of its leading characters count
 */
public record StagedScope(@Nullable String column, int characters) {}
