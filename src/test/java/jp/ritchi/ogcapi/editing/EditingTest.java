package jp.ritchi.ogcapi.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import jp.ritchi.ogcapi.ServedTest;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test that writes features as a program does: over HTTP, with credentials in each request. */
abstract class EditingTest extends ServedTest {
    static final String FABS = "/ogc/collections/fabs/items";
    static final String PARCELS = "/ogc/collections/parcels/items";
    static final String GEOJSON = "application/geo+json";
    static final String PATCH = "application/merge-patch+json";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private Environment environment;
    private final Map<String, String> names = new HashMap<>();
    TestAccounts accounts;

    @BeforeEach
    void openAccounts() {
        accounts = new TestAccounts(environment);
        names.clear();
    }

    @AfterEach
    void removeAccounts() {
        accounts.remove();
    }

    record Answer(int status, HttpResponse<String> response) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String parameter() {
            return json().path("parameter").asString("");
        }
    }

    /** As an account of that role; {@code ""} is nobody. Headers are name, value, name, value. */
    Answer as(String role, String method, String path, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (!role.isEmpty()) {
            request.header("Authorization", basic(name(role), TestAccounts.PASSWORD));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer add(String path, String body, String... more) {
        return as("editor", "POST", path, body, with(more, "Content-Type", GEOJSON));
    }

    Answer put(String path, String body, String... more) {
        return as("editor", "PUT", path, body, with(more, "Content-Type", GEOJSON));
    }

    Answer patch(String path, String body, String... more) {
        return as("editor", "PATCH", path, body, with(more, "Content-Type", PATCH));
    }

    Answer read(String path) {
        return as("editor", "GET", path, null);
    }

    String tag(String path) {
        return read(path).header("ETag");
    }

    String name(String role) {
        return names.computeIfAbsent(role, accounts::create);
    }

    static String basic(String name, String password) {
        var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static String[] with(String[] more, String... first) {
        var all = new String[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    /** A plant of this test; {@code more} are further properties as JSON, each after a comma. */
    String fab(double lon, double lat, String more) {
        return """
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [%s, %s]},
         "properties": {"name_ja": "試験の工場", "company_ja": "会社", "kind": "investment",
            "positional_accuracy": "site", "source_id": "%s"%s}}
        """
                .formatted(lon, lat, rows.source(), more);
    }

    /** The path of a new plant. */
    String created(String more) {
        var answer = add(FABS, fab(132.7, 34.4, more));
        if (answer.status() != 201) {
            throw new AssertionError(answer.response().body());
        }
        return local(answer.header("Location"));
    }

    String value(String sql) {
        return writer.sql(sql).query(String.class).single();
    }
}
