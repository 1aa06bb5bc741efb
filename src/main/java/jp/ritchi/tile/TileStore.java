package jp.ritchi.tile;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.web.Attendance;
import jp.ritchi.web.Turns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tiles from memory or from their maker. A tile is kept under the stamp of its layer, which names
 * the version of the rows and what the caller may see, so a kept tile is never stale and never
 * shows more. Callers who ask for the same tile at once wait for one statement; the first of them
 * runs it, with the first one's clearance, which the stamp says is the same for all of them. Only
 * few tiles are made at once; a caller who would wait long is told to come again.
 */
@Component
class TileStore {
    private static final int BYTES_OF_AN_ENTRY = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** As long as a statement may take, and its turn before it. */
    private static final Duration FOR_THE_MAKER = Duration.ofSeconds(14);

    private final TileMaker maker;
    private final LayerReads reads;
    private final Turns turns;
    private final AsyncCache<Key, KeptTile> tiles;

    private record Key(String stamp, Object question) {}

    TileStore(
            TileMaker maker,
            LayerReads reads,
            @Value("${ritchi.tile-cache-bytes:67108864}") long maximumBytes,
            @Value("${ritchi.tiles-at-once:4}") int atOnce) {
        this.maker = maker;
        this.reads = reads;
        this.turns = new Turns(atOnce, PATIENCE);
        this.tiles =
                Caffeine.newBuilder()
                        .maximumWeight(maximumBytes)
                        .weigher(
                                (Key key, KeptTile tile) ->
                                        BYTES_OF_AN_ENTRY + tile.body().weight())
                        .buildAsync();
    }

    /**
     * The tile, made when it is not kept under the stamp. One that had to be made may be newer than
     * the stamp asked for, and says so.
     */
    KeptTile get(TileQuestion question, String stamp) {
        var key = new Key(stamp, question.key());
        var mine = new CompletableFuture<KeptTile>();
        var running = tiles.asMap().putIfAbsent(key, mine);
        if (running == null) {
            return make(question, key, mine);
        }
        try {
            return await(running);
        } catch (MakerLeft e) {
            tiles.asMap().remove(key, running);
            return get(question, stamp);
        }
    }

    private KeptTile make(TileQuestion question, Key key, CompletableFuture<KeptTile> promise) {
        try {
            var tile = turns.take(() -> make(question));
            promise.complete(tile);
            if (!tile.stamp().equals(key.stamp)) {
                tiles.asMap().putIfAbsent(new Key(tile.stamp(), key.question), promise);
            }
            return tile;
        } catch (RuntimeException | Error e) {
            // A failed tile leaves the cache by itself; the next caller tries again.
            promise.completeExceptionally(Attendance.callerLeft() ? new MakerLeft() : e);
            throw e;
        }
    }

    /** Stamp and rows are of one snapshot. */
    private KeptTile make(TileQuestion question) {
        var layer = question.layer().id();
        return reads.read(client -> KeptTile.of(layer, maker.make(question), reads.stamp(layer)));
    }

    /** The caller who made the tile for all hung up; one of the others makes it. */
    private static final class MakerLeft extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static KeptTile await(CompletableFuture<KeptTile> running) {
        try {
            return running.get(FOR_THE_MAKER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw Turns.busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Turns.busy();
        }
    }
}
