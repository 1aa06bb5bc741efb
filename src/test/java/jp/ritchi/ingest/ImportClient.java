package jp.ritchi.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the import routes as a browser does. */
@TestComponent
public class ImportClient {
    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    ImportClient(Environment environment) {
        this.environment = environment;
    }

    /** Status and body of an answer. */
    public record Answer(int status, JsonNode body) {
        public String id() {
            return body.get("id").asString();
        }

        public long count(String name) {
            return body.get("counts").get(name).asLong();
        }

        public String state() {
            return body.get("state").asString();
        }

        /** Codes of the issues in order. */
        public java.util.List<String> codes() {
            return body.get("issues").findValuesAsString("code");
        }

        /** The kind of problem, be it the answer itself or why the run did not go on. */
        public String type() {
            return body.has("type")
                    ? body.get("type").asString()
                    : body.path("problem").path("type").asString("");
        }
    }

    /** Files for trials that are not part of the project; the tests that want them are skipped. */
    public static Path sharedData() {
        return Path.of(System.getProperty("ritchi.sharedData", "../shared/data"));
    }

    public Answer upload(String name, byte[] content, String... format) throws Exception {
        return send(uploading(Map.of(name, content), format).header("Prefer", "wait=60"));
    }

    /** Several files at once, or one, without waiting for the run to rest. */
    public HttpRequest.Builder uploading(Map<String, byte[]> files, String... format)
            throws Exception {
        var body = new ByteArrayOutputStream();
        if (format.length > 0) {
            part(body, "name=\"format\"", format[0].getBytes(StandardCharsets.UTF_8));
        }
        for (var file : files.entrySet()) {
            part(body, "name=\"file\"; filename=\"" + file.getKey() + "\"", file.getValue());
        }
        body.write("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    public Answer upload(String name, String content, String... format) throws Exception {
        return upload(name, content.getBytes(StandardCharsets.UTF_8), format);
    }

    public Answer commit(String id) throws Exception {
        return post("/api/imports/" + id + "/commit");
    }

    public Answer undo(String id) throws Exception {
        return post("/api/imports/" + id + "/undo");
    }

    /** Waits for the run to rest. */
    public Answer post(String path) throws Exception {
        return send(
                request(path)
                        .header("Prefer", "wait=60")
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Answer get(String path) throws Exception {
        return send(request(path).GET());
    }

    public HttpRequest.Builder request(String path) {
        var port = environment.getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    public Answer send(HttpRequest.Builder request) throws Exception {
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var body = response.body();
        return new Answer(response.statusCode(), json.readTree(body.isEmpty() ? "{}" : body));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content)
            throws IOException {
        body.write(
                ("--x\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
