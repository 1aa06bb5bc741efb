package jp.ritchi.tile;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerReads;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tiles from memory or from the database. A tile is kept under the stamp of its layer, which names
 * the version of the rows and what the caller may see, so a kept tile is never stale and never
 * shows more. Callers who ask for the same tile at once wait for one statement; the first of them
 * runs it, with the first one's clearance, which the stamp says is the same for all of them.
 */
@Component
class TileStore {
    private static final int BYTES_OF_AN_ENTRY = 200;

    private final LayerReads reads;
    private final AsyncCache<Key, byte[]> tiles;

    private record Key(String layer, String stamp, TileAddress address) {}

    TileStore(LayerReads reads, @Value("${ritchi.tile-cache-bytes:67108864}") long maximumBytes) {
        this.reads = reads;
        this.tiles =
                Caffeine.newBuilder()
                        .maximumWeight(maximumBytes)
                        .weigher((Key key, byte[] tile) -> BYTES_OF_AN_ENTRY + tile.length)
                        .buildAsync();
    }

    /** The tile's bytes, none when it holds no feature. */
    byte[] get(Layer layer, String stamp, TileAddress address) {
        if (address.matrix() < layer.tileMinZoom()) {
            return new byte[0];
        }
        var key = new Key(layer.id(), stamp, address);
        var mine = new CompletableFuture<byte[]>();
        var running = tiles.asMap().putIfAbsent(key, mine);
        return running == null ? make(layer, address, mine) : await(running);
    }

    private byte[] make(Layer layer, TileAddress address, CompletableFuture<byte[]> promise) {
        try {
            var tile = read(layer, address);
            promise.complete(tile);
            return tile;
        } catch (RuntimeException | Error e) {
            // A failed tile leaves the cache by itself; the next caller tries again.
            promise.completeExceptionally(e);
            throw e;
        }
    }

    private static byte[] await(CompletableFuture<byte[]> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private byte[] read(Layer layer, TileAddress address) {
        var sql = TileSql.tile(layer);
        return reads.read(
                jdbc ->
                        jdbc.sql(sql)
                                .param("layer", layer.id())
                                .param("z", address.matrix())
                                .param("x", address.column())
                                .param("y", address.row())
                                .query(byte[].class)
                                .single());
    }
}
