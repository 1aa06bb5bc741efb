package jp.ritchi.tile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * An answer with a tile as it was sent, with every header it had, and able to be sent again. The
 * tile itself is held by {@link TileStore}; when it is given up there, this answer is too.
 */
final class SentTile {
    /** These belong to one sending, or to one form of the body. */
    private static final Set<String> OF_ONE_SENDING =
            Set.of(
                    "connection",
                    "content-encoding",
                    "content-length",
                    "date",
                    "keep-alive",
                    "content-type",
                    "transfer-encoding");

    private final WeakReference<KeptTile> tile;
    private final String layer;
    private final String stamp;
    private final String tag;
    private final int status;
    private final List<Header> headers;
    private final int weight;

    private record Header(String name, String value) {}

    private SentTile(KeptTile tile, String tag, int status, List<Header> headers) {
        this.tile = new WeakReference<>(tile);
        this.layer = tile.layer();
        this.stamp = tile.stamp();
        this.tag = tag;
        this.status = status;
        this.headers = List.copyOf(headers);
        this.weight =
                200 + 2 * headers.stream().mapToInt(h -> h.name.length() + h.value.length()).sum();
    }

    /**
     * What was just sent; none when it was no tile, or one with something for this caller alone.
     */
    static Optional<SentTile> of(KeptTile tile, HttpServletResponse response) {
        var tag = response.getHeader(HttpHeaders.ETAG);
        int expected =
                tile.isEmpty() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_OK;
        var caching = response.getHeader(HttpHeaders.CACHE_CONTROL);
        if (tag == null
                || response.getStatus() != expected
                || response.getHeader(HttpHeaders.SET_COOKIE) != null
                || caching == null
                || !caching.startsWith("public")) {
            return Optional.empty();
        }
        var headers = new ArrayList<Header>();
        for (var name : new LinkedHashSet<>(response.getHeaderNames())) {
            if (!OF_ONE_SENDING.contains(name.toLowerCase(Locale.ROOT))) {
                response.getHeaders(name).forEach(value -> headers.add(new Header(name, value)));
            }
        }
        return Optional.of(new SentTile(tile, tag, expected, headers));
    }

    String layer() {
        return layer;
    }

    String stamp() {
        return stamp;
    }

    int weight() {
        return weight;
    }

    /**
     * Sends it, or 304 to whom has it (tags are compared as weak ones); false, and nothing is sent,
     * when the tile is given up.
     */
    boolean repeat(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kept = tile.get();
        if (kept == null) {
            return false;
        }
        headers.forEach(header -> response.setHeader(header.name, null));
        headers.forEach(header -> response.addHeader(header.name, header.value));
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(tag.substring(2)) || known.equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (kept.isEmpty()) {
            response.setStatus(status);
        } else {
            response.setStatus(status);
            response.setContentType(TileController.MVT);
            kept.body().send(request, response);
        }
        return true;
    }
}
