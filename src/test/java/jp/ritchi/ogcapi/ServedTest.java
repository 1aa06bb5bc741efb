package jp.ritchi.ogcapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test that asks the running service over HTTP about rows that it has put there itself. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ritchi.base-url=" + ServedTest.BASE + "/")
@Import(Broken.class)
public abstract class ServedTest {
    public static final String BASE = "http://ritchi.test/base";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort private int port;
    @Autowired protected JdbcClient writer;
    protected Rows rows;

    @BeforeEach
    void openRows() {
        rows = new Rows(writer);
    }

    @AfterEach
    void removeRows() {
        rows.remove();
    }

    protected int port() {
        return port;
    }

    /** A GET with headers given as name, value, name, value. */
    protected HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    protected HttpResponse<byte[]> send(String method, String path, String... headers) {
        var request = to(path).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** A POST of JSON. */
    protected HttpResponse<byte[]> post(String path, String body) {
        return send(
                to(path).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected String text(String path, String... headers) {
        return new String(get(path, headers).body(), StandardCharsets.UTF_8);
    }

    protected JsonNode json(String path, String... headers) {
        return JSON.readTree(get(path, headers).body());
    }

    protected static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    /** The path below the base of a link that an answer holds. */
    protected static String local(String href) {
        if (!href.startsWith(BASE + "/")) {
            throw new AssertionError("Not a link of this service: " + href);
        }
        return href.substring(BASE.length());
    }

    protected static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
