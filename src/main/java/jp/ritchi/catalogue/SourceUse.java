package jp.ritchi.catalogue;

import java.util.List;
import jp.ritchi.layer.Layer;
import org.jspecify.annotations.Nullable;

/**
 * That a layer has rows from a source.
 *
 * @param bbox west, south, east, north of those rows; null when none of them has a place
 */
record SourceUse(Layer layer, @Nullable List<Double> bbox) {}
