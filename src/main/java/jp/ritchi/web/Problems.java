package jp.ritchi.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Makes RFC 9457 problem details: one sentence in the reader's language, both in {@code messages}.
 */
public final class Problems {
    private Problems() {}

    public static ProblemDetail of(RequestProblem problem, Locale locale) {
        return of(
                problem.status(), problem.slug(), problem.sentence(), problem.parameter(), locale);
    }

    static ProblemDetail of(
            HttpStatus status,
            String slug,
            Text sentence,
            @Nullable String parameter,
            Locale locale) {
        var detail = ProblemDetail.forStatusAndDetail(status, sentence.in(locale));
        detail.setType(URI.create(slug.startsWith("http:") ? slug : "/problems/" + slug));
        detail.setTitle(status.getReasonPhrase());
        detail.setProperty("messages", Map.of("ja", sentence.ja(), "en", sentence.en()));
        if (parameter != null) {
            detail.setProperty("parameter", parameter);
        }
        return detail;
    }
}
