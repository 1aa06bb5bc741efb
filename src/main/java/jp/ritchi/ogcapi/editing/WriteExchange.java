package jp.ritchi.ogcapi.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.editing.FeatureStore.Written;
import jp.ritchi.ogcapi.features.Item;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * One write and its answer: 201, 200 with the feature, or 204, with the tag of what was written.
 * Answers to writes are kept by nobody.
 */
record WriteExchange(
        Exchange exchange,
        HttpServletRequest request,
        HttpServletResponse response,
        Preferences preferences) {
    private static final String CONTENT_CRS = "Content-Crs";

    WriteExchange(Exchange exchange, HttpServletRequest request, HttpServletResponse response) {
        this(exchange, request, response, Preferences.of(request));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        preferences.tell(response);
    }

    /** The names of the system in which the geometry of the body is. */
    @Nullable String contentCrs() {
        return request.getHeader(CONTENT_CRS);
    }

    static String path(Layer layer, String id) {
        return "/ogc/collections/" + layer.id() + "/items/" + id;
    }

    /**
     * @param now what there is to be read after the write; perhaps the work of somebody who was
     *     quicker than this answer
     */
    void created(Layer layer, Written written, Item now) {
        response.setHeader(HttpHeaders.LOCATION, exchange.base() + path(layer, written.id()));
        response.setStatus(HttpServletResponse.SC_CREATED);
        answer(written, now);
    }

    void changed(Written written, Item now) {
        response.setStatus(
                preferences.representation()
                        ? HttpServletResponse.SC_OK
                        : HttpServletResponse.SC_NO_CONTENT);
        answer(written, now);
    }

    /** A tag belongs to the body beside it, and without one to what this caller wrote. */
    private void answer(Written written, Item now) {
        var body = now.document(path(now.form().layer(), written.id()), exchange);
        var isOurs = now.state().equals(written.state());
        if (preferences.representation()) {
            tag(now.state().tag(body), now.state().lastModified(Instant.now()));
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, exchange.locale().getLanguage());
            exchange.header(CONTENT_CRS, "<" + now.form().crs().uri() + ">");
            exchange.send(Link.GEOJSON, body);
        } else {
            var state = written.state();
            tag(isOurs ? state.tag(body) : state.tag(), state.lastModified(Instant.now()));
        }
    }

    private void tag(String tag, String lastModified) {
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.LAST_MODIFIED, lastModified);
    }
}
