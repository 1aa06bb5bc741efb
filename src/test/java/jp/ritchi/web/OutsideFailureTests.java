package jp.ritchi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that never reach a handler are answered as problems, and tell nothing of the server. */
@RitchiServer
class OutsideFailureTests {
    private static final List<String> HEADERS =
            List.of(
                    "Content-Security-Policy: default-src 'none'",
                    "X-Content-Type-Options: nosniff",
                    "X-Frame-Options: DENY",
                    "Referrer-Policy: same-origin",
                    "Permissions-Policy: accelerometer=()",
                    "Cross-Origin-Opener-Policy: same-origin");

    @LocalServerPort private int port;

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource({
        "400, GET, /ogc/%zz",
        "400, GET, /ogc/<x>",
        "400, GET, /ogc\\x",
        "400, GET, /ogc/%00",
        "400, GET, /ogc/%c0%af",
        "400, GET, /ogc/..%2f..%2fetc",
        "400, GET, /../../etc/passwd",
        "400, GET, /ogc//collections",
        "400, GET, /ogc/collections;x=1",
        "400, GET, LONG",
        "400, GET, /ogc?f=%zz",
        "400, BREW, /ogc",
        "400, nonsense, /",
        "404, GET, /nope",
        "404, GET, /error",
        "404, GET, /ogc/nope",
        "404, GET, /js/nope.js",
        "405, TRACE, /",
        "405, TRACE, /ogc",
        "403, DELETE, /ogc/collections",
        "501, CONNECT, elsewhere.example:443",
    })
    void isAnsweredAsAProblem(int status, String method, String path) throws IOException {
        var target = path.equals("LONG") ? "/ogc/" + "a".repeat(20_000) : path;
        isProblem(status, ask(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, GET /ogc HTTP/1.1|Host: a b/c",
        "400, GET /ogc HTTP/1.1|X: y",
        "400, GET /ogc HTTP/1.1|Host: a|Host: b",
        "400, GET /ogc HTTP/1.1|Host: a|Content-Length: abc",
        "505, GET /ogc HTTP/9.9|Host: a",
        "400, nonsense|Host: a",
    })
    void soAreHeadersThatCannotBeRead(int status, String lines) throws IOException {
        isProblem(status, ask(lines.replace("|", "\r\n") + "\r\n"));
    }

    private static void isProblem(int status, String answer) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains("application/problem+json").contains("\"type\":\"/problems/");
        assertThat(answer).contains("\"status\":" + status).contains("\"messages\":");
        assertThat(answer).contains(HEADERS);
        assertThat(answer)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("<html")
                .doesNotContain("\tat ");
    }

    private String ask(String head) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
