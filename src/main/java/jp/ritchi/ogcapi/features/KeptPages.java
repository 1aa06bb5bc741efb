package jp.ritchi.ogcapi.features;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import jp.ritchi.ogcapi.http.Body;
import org.springframework.stereotype.Component;

/**
 * Pages of features that were asked for lately, by their entity tags: what has the same tag is the
 * same page, and a changed row changes the tag. Concurrent callers of one page make it once.
 */
@Component
class KeptPages {
    private static final long MAX_BYTES = 48L << 20;

    private final Cache<String, Body> byTag =
            Caffeine.newBuilder()
                    .maximumWeight(MAX_BYTES)
                    .<String, Body>weigher((tag, page) -> page.weight())
                    .build();

    /**
     * @param tag depends on everything that the page depends on
     */
    Body get(String tag, Supplier<byte[]> make) {
        return byTag.get(tag, unknown -> Body.later(make.get()));
    }
}
