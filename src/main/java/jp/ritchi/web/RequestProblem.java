package jp.ritchi.web;

import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The caller's mistake, or a state the caller has to know: it is answered as RFC 9457 problem
 * details with a sentence that says what to do. Never thrown for a bug of ours.
 */
public class RequestProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String slug;
    private final transient Text sentence;
    private final @Nullable String parameter;

    /**
     * @param slug stable kebab-case name; the problem type is {@code /problems/<slug>}. Where a
     *     standard prescribes the type: its whole address
     * @param parameter the offending parameter or member, when there is one
     */
    public RequestProblem(
            HttpStatus status, String slug, Text sentence, @Nullable String parameter) {
        super(slug + ": " + sentence.en(), null, false, false);
        this.status = status;
        this.slug = slug;
        this.sentence = sentence;
        this.parameter = parameter;
    }

    /** 400 about one parameter. */
    public static RequestProblem badParameter(String parameter, String ja, String en) {
        return new RequestProblem(
                HttpStatus.BAD_REQUEST, "bad-parameter", new Text(ja, en), parameter);
    }

    /** 404 about a thing that does not exist or that the caller may not see. */
    public static RequestProblem notFound(String slug, String ja, String en) {
        return new RequestProblem(HttpStatus.NOT_FOUND, slug, new Text(ja, en), null);
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public Text sentence() {
        return sentence;
    }

    public @Nullable String parameter() {
        return parameter;
    }
}
