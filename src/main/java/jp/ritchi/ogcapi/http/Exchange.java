package jp.ritchi.ogcapi.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    record Tools(Site site, Pages pages, JsonMapper json) {}

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
     * Sets the caching headers of an answer that depends on the address, the language, the format
     * and {@code stamp} alone. When the caller already has it, answers 304 and returns true.
     */
    public boolean unchanged(String stamp) {
        var signedIn = request.getUserPrincipal() != null;
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                (signedIn ? "private" : "public") + ", max-age=0, must-revalidate");
        response.addHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var facts = List.of(stamp, path(), query, locale, tools.site.build(), tools.site.base());
        var tag = EntityTag.of(facts, accept == null ? "" : accept);
        return new ServletWebRequest(request, response).checkNotModified(tag);
    }

    public void sendJson(String mediaType, Object body) {
        send(mediaType, json(body));
    }

    public byte[] json(Object value) {
        return tools.json.writeValueAsBytes(value);
    }

    /** Fills a template of {@code templates/ogc}; everything in {@code model} is escaped there. */
    public void sendPage(String template, Map<String, Object> model) {
        var page = tools.pages.fill(template, model, this);
        send("text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /** A document as JSON; a person reads the same JSON, indented and with its links. */
    public void sendDocument(Text title, Map<String, Object> body) {
        if (format() == Format.JSON) {
            sendJson(Link.JSON, body);
            return;
        }
        var text = tools.json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
        sendPage(
                "document",
                Map.of(
                        "title", title.in(locale),
                        "links", body.getOrDefault("links", List.of()),
                        "text", text));
    }

    public void send(String mediaType, byte[] body) {
        try {
            response.setContentLength(body.length);
            open(mediaType, body.length).write(body);
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

    /** Sends a kept answer, compressed for those who take it so. */
    public void send(String mediaType, Answer answer) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (AcceptEncoding.takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            send(mediaType, answer.compressed());
        } else {
            send(mediaType, answer.body());
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

    private static final int MAX_BUFFER = 512 * 1024;
}
