package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Feature under test: questions larger than anybody needs are refused or answered, by the service
 * in its own words, and never keep it busy.
 */
@RitchiServer
class A43_HostileQuestionsTests {
    private static final String ITEMS = "/ogc/collections/fabs/items";
    private static final String TILE = "/ogc/collections/fabs/tiles/WebMercatorQuad/4/6/14";

    /** A question that is not refused before it is read may take as long as this. */
    private static final int PATIENCE_MILLIS = 15_000;

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=1e9 | 400",
                "limit=1000000000 | 200",
                "limit=99999999999999999999 | 200",
                "limit=-1 | 400",
                "bbox=170,30,-170,40 | 200",
                "bbox=1e308,0,2e308,1 | 400",
                "bbox=NaN,0,1,1 | 400"
            })
    void numbersOutOfAllBounds(String query, int status) {
        var told = Told.get(port, ITEMS + "?" + query);
        if (status == 200 && query.startsWith("limit")) {
            assertThat(told.status()).isIn(200, 400); // a limit above the highest may be lowered
        } else {
            assertThat(told.status()).as(told.body()).isEqualTo(status);
        }
        if (told.status() != 200) {
            assertThat(told.headers().get("Content-Type").get(0)).contains("problem+json");
        }
    }

    @Test
    void aFilterOfManyAlternatives() throws IOException {
        for (int terms : new int[] {250, 10_000}) {
            var filter =
                    IntStream.range(0, terms)
                            .mapToObj(i -> "kind='" + i + "'")
                            .collect(Collectors.joining(" OR "));
            refused(ITEMS + "?filter=" + encoded(filter));
            refused(TILE + "?filter=" + encoded(filter));
        }
    }

    @Test
    void aFilterWithAnEndlessOutline() throws IOException {
        for (int vertices : new int[] {300, 100_000}) {
            refused(
                    ITEMS
                            + "?filter="
                            + encoded("S_INTERSECTS(geometry,POLYGON((" + ring(vertices) + ")))"));
        }
    }

    @Test
    void aSiteWithAnEndlessOutline() {
        var ring =
                IntStream.rangeClosed(0, 100_000)
                        .mapToObj(
                                i -> {
                                    double angle = 2 * Math.PI * (i % 100_000) / 100_000;
                                    return "["
                                            + (132.7 + 0.01 * Math.cos(angle))
                                            + ","
                                            + (34.4 + 0.01 * Math.sin(angle))
                                            + "]";
                                })
                        .collect(Collectors.joining(","));
        var told =
                Told.post(
                        port,
                        "/ogc/processes/parcel-eligibility/execution",
                        "{\"inputs\":{\"programme\":\"higashihiroshima-ic-2km\",\"site\":"
                                + "{\"type\":\"Polygon\",\"coordinates\":[["
                                + ring
                                + "]]}}}");
        assertThat(told.status()).as(told.body()).isBetween(400, 499);
        assertThat(told.headers().get("Content-Type").get(0)).contains("problem+json");
    }

    @Test
    void linesAndHeadersWithoutEnd() throws IOException {
        refused("/" + "a".repeat(20_000));
        refused(ITEMS + "?" + "a=1&".repeat(5000));
        var head = exchange("GET /ogc HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000) + END);
        assertThat(head).startsWith("HTTP/1.1 4").contains("application/problem+json");
        var many = exchange("GET /ogc HTTP/1.1\r\nHost: x\r\n" + "X-A: b\r\n".repeat(500) + END);
        assertThat(many).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    private static final String END = "\r\nConnection: close\r\n\r\n";

    /**
     * A client error in our own words. A client that is still sending when it is refused may find
     * the connection closed instead.
     */
    private void refused(String target) throws IOException {
        String answer;
        try {
            answer = exchange("GET " + target + " HTTP/1.1\r\nHost: x" + END);
        } catch (java.net.SocketException e) {
            assertThat(target.length()).isGreaterThan(8192);
            return;
        }
        if (answer.isEmpty()) {
            assertThat(target.length()).isGreaterThan(8192);
            return;
        }
        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        assertThat(answer).doesNotContain("<html").contains("Content-Security-Policy");
    }

    private String exchange(String question) throws IOException {
        try (var client = new Socket("127.0.0.1", port)) {
            client.setSoTimeout(PATIENCE_MILLIS);
            client.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String ring(int vertices) {
        return IntStream.rangeClosed(0, vertices)
                .mapToObj(i -> (i % vertices) + ".5 " + (i % vertices % 7))
                .collect(Collectors.joining(","));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.US_ASCII);
    }
}
