package jp.ritchi.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.layer.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Stands before all other filters and repeats an answer to the public that has passed them all
 * before, to the very same question, as long as the stamp of its layer is the same: what is a tile
 * for nobody without them never comes out of here. Whoever sends a cookie or anything else that
 * could make the answer another one is let through.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TileDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** The attribute of a request under which its handler leaves the {@link KeptTile} it sent. */
    static final String SENT = TileDoor.class.getName();

    private static final long MAXIMUM_BYTES = 16 << 20;
    private static final String PATH = "/ogc/collections/";

    /** With one of these the answer may be another, or not for everybody. */
    private static final List<String> SPECIAL =
            List.of(
                    HttpHeaders.COOKIE,
                    HttpHeaders.AUTHORIZATION,
                    HttpHeaders.ORIGIN,
                    HttpHeaders.RANGE,
                    HttpHeaders.IF_MATCH,
                    HttpHeaders.IF_UNMODIFIED_SINCE);

    private final transient LayerReads reads;
    private final transient Today today;

    private final transient Cache<Question, SentTile> answers =
            Caffeine.newBuilder()
                    .maximumWeight(MAXIMUM_BYTES)
                    .weigher(
                            (Question question, SentTile sent) -> question.weight() + sent.weight())
                    .build();

    TileDoor(LayerReads reads, Today today) {
        this.reads = reads;
        this.today = today;
    }

    /** Everything on which an answer to the public depends. */
    private record Question(
            LocalDate day,
            String path,
            @Nullable String query,
            @Nullable String accept,
            @Nullable String language) {
        static Question of(HttpServletRequest request, LocalDate day) {
            return new Question(
                    day,
                    request.getRequestURI(),
                    request.getQueryString(),
                    request.getHeader(HttpHeaders.ACCEPT),
                    request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }

        int weight() {
            return 2 * (path.length() + length(query) + length(accept) + length(language));
        }

        private static int length(@Nullable String text) {
            return text == null ? 0 : text.length();
        }
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPlain(request)) {
            chain.doFilter(request, response);
            return;
        }
        var question = Question.of(request, today.day());
        var sent = answers.getIfPresent(question);
        if (sent == null || !isGood(sent) || !sent.repeat(request, response)) {
            chain.doFilter(request, response);
            remember(question, request, response);
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!request.getMethod().equals("GET")
                || !path.startsWith(PATH)
                || !path.contains("/tiles/")) {
            return false;
        }
        for (var header : SPECIAL) {
            if (request.getHeader(header) != null) {
                return false;
            }
        }
        return true;
    }

    private boolean isGood(SentTile sent) {
        return reads.publicStamp(sent.layer()).filter(sent.stamp()::equals).isPresent();
    }

    private void remember(
            Question question, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(SENT) instanceof KeptTile tile
                && request.getUserPrincipal() == null) {
            SentTile.of(tile, response).ifPresent(sent -> answers.put(question, sent));
        }
    }
}
