package jp.ritchi.ogcapi.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.layer.Today;
import jp.ritchi.text.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request and its answer, mostly a GET or HEAD. A handler first says which parameters it knows,
 * then whether the caller's copy is still good, then sends exactly one body.
 */
public final class Exchange {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Query query;
    private final Locale locale;
    private final Tools tools;

    /** What every exchange shares. */
    record Tools(Site site, Pages pages, JsonMapper json, Today today) {}

    Exchange(HttpServletRequest request, HttpServletResponse response, Locale locale, Tools tools) {
        this.request = request;
        this.response = response;
        this.query = Query.of(request.getQueryString());
        this.locale = locale;
        this.tools = tools;
    }

    public Query query() {
        return query;
    }

    public Locale locale() {
        return locale;
    }

    public Format format() {
        return Format.of(query.find("f"), Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
    }

    /** Path of the resource asked for, as the caller encoded it. */
    public String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    public List<Map<String, Object>> links(Collection<Link> links) {
        return links.stream().map(link -> link.toJson(tools.site.base(), locale)).toList();
    }

    /** A link for a page: it stays on the host that the reader came to. */
    public Map<String, Object> pageLink(Link link) {
        return Map.of(
                "rel", link.rel(),
                "href", tools.site.path() + link.path(),
                "title", link.title().in(locale));
    }

    public String base() {
        return tools.site.base();
    }

    /**
     * Sets the caching headers of an answer that depends on the address, the language, the format,
     * the day and {@code stamp} alone. When the caller already has it, answers 304 and returns
     * true.
     */
    public boolean unchanged(String stamp) {
        caching();
        return new ServletWebRequest(request, response).checkNotModified(tag(stamp));
    }

    private void caching() {
        var signedIn = request.getUserPrincipal() != null;
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                (signedIn ? "private" : "public") + ", max-age=0, must-revalidate");
        response.addHeader(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    }

    /** Corrects what {@link #unchanged} was told: the answer is of another moment after all. */
    public void tagged(String stamp) {
        response.setHeader(HttpHeaders.ETAG, tag(stamp));
    }

    private String tag(String stamp) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var own = List.of(tools.site.build(), tools.site.base(), tools.today.day());
        var facts = List.of(stamp, path(), query, locale, own);
        return EntityTag.of(facts, accept == null ? "" : accept);
    }

    /**
     * Sends one stored row with a strong tag of its state and these bytes, or 304 when the caller
     * has them. The container does not compress what has a strong tag.
     */
    public void sendRow(RowState state, String mediaType, byte[] body) {
        caching();
        response.setHeader(HttpHeaders.LAST_MODIFIED, state.lastModified(Instant.now()));
        var tag = state.tag(body);
        if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
            send(mediaType, body);
        }
    }

    /** The bytes of a page; see {@link #sendPage}. */
    public byte[] page(String template, Map<String, Object> model) {
        return tools.pages.fill(template, model, this).getBytes(StandardCharsets.UTF_8);
    }

    public void sendJson(String mediaType, Object body) {
        send(mediaType, json(body));
    }

    public byte[] json(Object value) {
        return tools.json.writeValueAsBytes(value);
    }

    /** Fills a template of {@code templates/ogc}; everything in {@code model} is escaped there. */
    public void sendPage(String template, Map<String, Object> model) {
        send(PAGE, page(template, model));
    }

    /** A document as JSON; a person reads the same JSON, indented and with its links. */
    public void sendDocument(Text title, Map<String, Object> body) {
        if (format() == Format.JSON) {
            sendJson(Link.JSON, body);
            return;
        }
        var text = tools.json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
        var model = new HashMap<>(DocumentPage.of(body));
        model.put("title", title.in(locale));
        model.put("links", body.getOrDefault("links", List.of()));
        model.put("text", text);
        sendPage("document", model);
    }

    public void send(String mediaType, byte[] body) {
        try {
            response.setContentLength(body.length);
            open(mediaType, 0).write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A header of the answer that no other method sets. */
    public void header(String name, String value) {
        response.setHeader(name, value);
    }

    /** The entity tag that {@link #unchanged} has set: equal for equal answers. */
    public String tag() {
        return String.valueOf(response.getHeader(HttpHeaders.ETAG));
    }

    /** Whether anybody reads the body: a HEAD is answered by headers alone. */
    public boolean wantsBody() {
        return !"HEAD".equals(request.getMethod());
    }

    /** The form of the body that the caller's software can read. */
    public void send(String mediaType, Body body) {
        try {
            response.setContentType(mediaType);
            body.send(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void sendNothing() {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /**
     * A stream for a body of unknown length. A failure before {@code bufferBytes} are written still
     * becomes a clean problem; a later one cuts the connection.
     */
    public OutputStream open(String mediaType, int bufferBytes) {
        try {
            response.setContentType(mediaType);
            if (bufferBytes > response.getBufferSize() && bufferBytes <= MAX_BUFFER) {
                response.setBufferSize(bufferBytes);
            }
            return response.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Media type of a page. */
    public static final String PAGE = "text/html;charset=UTF-8";

    private static final int MAX_BUFFER = 512 * 1024;
}
