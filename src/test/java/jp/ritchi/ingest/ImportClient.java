package jp.ritchi.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

        public String type() {
            return body.get("type").asString();
        }
    }

    /** Files for trials that are not part of the project; the tests that want them are skipped. */
    public static Path sharedData() {
        return Path.of(System.getProperty("ritchi.sharedData", "../shared/data"));
    }

    public Answer upload(String name, byte[] content, String... format) throws Exception {
        var body = new ByteArrayOutputStream();
        if (format.length > 0) {
            part(body, "name=\"format\"", format[0].getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"file\"; filename=\"" + name + "\"", content);
        body.write("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                request("/api/imports")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
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

    public Answer post(String path) throws Exception {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Answer get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        var port = environment.getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), json.readTree(response.body()));
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
