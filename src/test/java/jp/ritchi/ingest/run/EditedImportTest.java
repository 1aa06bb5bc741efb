package jp.ritchi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What an editor has changed since an import is neither overwritten nor taken back by one. */
@ImportTest
class EditedImportTest {
    private static final String HERE = "ST_X(geom) = 122.0456";
    private static final String POINT =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"point_name\":\"編集前\",\"point_type\":\"1\"},"
                    + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[122.0456,24.1]}}]}";

    @LocalServerPort private int port;
    @Autowired private ImportClient imports;
    @Autowired private ImportRows rows;
    @Autowired private Environment environment;
    private TestAccounts accounts;
    private String credentials;

    @BeforeEach
    void begin() {
        rows.source("mlit-n06");
        accounts = new TestAccounts(environment);
        var pair = accounts.create("editor") + ":" + TestAccounts.PASSWORD;
        credentials = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes());
    }

    @AfterEach
    void clear() {
        rows.run("DELETE FROM interchange.interchange WHERE " + HERE);
        accounts.remove();
    }

    @Test
    void anEditedRowStaysAsTheEditorLeftIt() throws Exception {
        var first = imports.upload("x", POINT);
        imports.commit(first.id());
        var exit = "SELECT has_exit::text FROM interchange.interchange WHERE " + HERE;
        assertThat(rows.text(exit)).isEqualTo("true");
        send("PATCH", "{\"has_exit\": false}");
        assertThat(rows.text(exit)).isEqualTo("false");
        var again = imports.upload("x", POINT);
        assertThat(again.codes()).contains("edited-by-person");
        imports.commit(again.id());
        assertThat(rows.text(exit)).isEqualTo("false");
        var undo = imports.undo(first.id());
        assertThat(undo.state()).isEqualTo("committed");
        assertThat(undo.type()).isEqualTo("/problems/changed-since");
        assertThat(rows.text(exit)).isEqualTo("false");
    }

    @Test
    void anImportOfWhichARowWasDeletedIsNotUndone() throws Exception {
        var run = imports.upload("x", POINT);
        imports.commit(run.id());
        send("DELETE", "");
        assertThat(rows.count("SELECT count(*) FROM interchange.interchange WHERE " + HERE))
                .isZero();
        assertThat(imports.undo(run.id()).type()).isEqualTo("/problems/changed-since");
        assertThat(rows.count("SELECT count(*) FROM interchange.interchange WHERE " + HERE))
                .isZero();
    }

    private void send(String method, String body) throws Exception {
        var id = rows.text("SELECT id FROM interchange.interchange WHERE " + HERE);
        var item =
                URI.create(
                        "http://127.0.0.1:" + port + "/ogc/collections/interchanges/items/" + id);
        var client = HttpClient.newHttpClient();
        var read =
                client.send(
                        HttpRequest.newBuilder(item).build(),
                        HttpResponse.BodyHandlers.discarding());
        var write =
                HttpRequest.newBuilder(item)
                        .header("Authorization", credentials)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = client.send(write, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }
}
