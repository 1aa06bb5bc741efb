package jp.ritchi.security.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.ritchi.text.Text;
import jp.ritchi.web.Problems;
import jp.ritchi.web.RequestProblem;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outermost part of every answer. Sets the security headers before any filter runs, so that
 * refusals of the container and of the firewall carry them too, and answers requests that were too
 * broken to reach a filter with a problem instead of the container's page.
 */
class ContainerAnswers extends ErrorReportValve {
    private final Map<String, String> headers;
    private final JsonMapper json;

    ContainerAnswers(Map<String, String> headers, JsonMapper json) {
        this.headers = headers;
        this.json = json;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        headers.forEach(response::setHeader);
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var writable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
        if (!writable.get()) {
            return;
        }
        try {
            headers.forEach(response::setHeader);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(
                        json.writeValueAsString(Problems.of(problem(code), language(request))));
                response.finishResponse();
            }
        } catch (IOException clientHasLeft) {
            // Nobody reads the answer any more.
        }
    }

    private static Locale language(Request request) {
        var wanted = request.getHeader("Accept-Language");
        return wanted != null && wanted.startsWith("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }

    private static RequestProblem problem(int code) {
        var known = HttpStatus.resolve(code);
        var status = known == null ? HttpStatus.BAD_REQUEST : known;
        return status.is4xxClientError()
                ? new RequestProblem(
                        status,
                        "malformed-request",
                        new Text(
                                "要求を読み取れません。アドレスとヘッダーを確かめてください。",
                                "The request cannot be read. Check the address and the headers."),
                        null)
                : new RequestProblem(
                        status,
                        "not-handled",
                        new Text("この要求は処理できません。", "This request cannot be handled."),
                        null);
    }
}
