package jp.ritchi.style;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the small map on a page is told. */
final class StylePreview {
    /** The five regions that the service is about. */
    private static final List<Double> REGIONS = List.of(129.5, 31.0, 145.0, 44.0);

    private StylePreview() {}

    static Map<String, Object> of(String stylePath, @Nullable List<Double> bbox) {
        var box = bbox == null ? REGIONS : bbox;
        var text = box.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Map.of("style", stylePath + "?f=mapbox", "bbox", text);
    }
}
