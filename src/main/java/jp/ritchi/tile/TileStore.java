package jp.ritchi.tile;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tiles from memory or from their maker. A tile is kept under the stamp of its layer, which names
 * the version of the rows and what the caller may see, so a kept tile is never stale and never
 * shows more. Callers who ask for the same tile at once wait for one statement; the first of them
 * runs it, with the first one's clearance, which the stamp says is the same for all of them.
 */
@Component
class TileStore {
    private static final int BYTES_OF_AN_ENTRY = 200;

    private final TileMaker maker;
    private final AsyncCache<Key, Tile> tiles;

    private record Key(String stamp, Object question) {}

    TileStore(TileMaker maker, @Value("${ritchi.tile-cache-bytes:67108864}") long maximumBytes) {
        this.maker = maker;
        this.tiles =
                Caffeine.newBuilder()
                        .maximumWeight(maximumBytes)
                        .weigher((Key key, Tile tile) -> BYTES_OF_AN_ENTRY + tile.weight())
                        .buildAsync();
    }

    /** The tile, made when it is not kept under the stamp. */
    Tile get(TileQuestion question, String stamp) {
        var key = new Key(stamp, question.key());
        var mine = new CompletableFuture<Tile>();
        var running = tiles.asMap().putIfAbsent(key, mine);
        return running == null ? make(question, mine) : await(running);
    }

    private Tile make(TileQuestion question, CompletableFuture<Tile> promise) {
        try {
            var tile = maker.make(question);
            promise.complete(tile);
            return tile;
        } catch (RuntimeException | Error e) {
            // A failed tile leaves the cache by itself; the next caller tries again.
            promise.completeExceptionally(e);
            throw e;
        }
    }

    private static Tile await(CompletableFuture<Tile> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
