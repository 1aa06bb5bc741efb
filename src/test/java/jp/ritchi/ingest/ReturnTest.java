package jp.ritchi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportClient.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test that exports rows as a planner does, and brings the file back. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ritchi.data-dir=target/return-tests", "ritchi.import.max-file-size=100MB"})
@Import({SignedIn.class, ImportClient.class, ImportRows.class})
abstract class ReturnTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;
    private final JsonMapper json = new JsonMapper();

    /** The bytes of an export. */
    HttpResponse<byte[]> export(String collection, String query) throws Exception {
        var request = imports.request("/api/exports/" + collection + "?" + query).GET().build();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
        return answer;
    }

    static long rowsOf(HttpResponse<?> export) {
        return export.headers().firstValueAsLong("Ritchi-Rows").orElseThrow();
    }

    /** The check of every table that is offered, each of them as it is suggested. */
    List<Answer> checkAll(String name, byte[] file) throws Exception {
        var run = imports.upload(name, file);
        assertThat(run.state()).as(run.body().toString()).isEqualTo("recognised");
        var checks = new ArrayList<Answer>();
        for (var table : run.body().at("/recognition/tables")) {
            assertThat(table.at("/product/id").asString(""))
                    .as(table.get("name").asString())
                    .isEqualTo("ritchi-export");
            checks.add(check(run.id(), table.get("suggestion")));
        }
        assertThat(checks).isNotEmpty();
        return checks;
    }

    private Answer check(String id, JsonNode settings) throws Exception {
        var put =
                imports.send(
                        imports.request("/api/imports/" + id + "/settings")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(json.writeValueAsString(settings))));
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);
        return imports.post("/api/imports/" + id + "/check");
    }

    /** The one check of a file with one table. */
    Answer check(String name, byte[] file) throws Exception {
        var checks = checkAll(name, file);
        assertThat(checks).hasSize(1);
        return checks.get(0);
    }

    /** Messages of one kind of issue. */
    static List<String> told(Answer check, String code) {
        var told = new ArrayList<String>();
        for (var issue : check.body().get("issues")) {
            if (issue.get("code").asString().equals(code)) {
                told.add(issue.at("/message/en").asString());
            }
        }
        return told;
    }

    /** All columns of a row that a person can see. */
    Map<String, Object> row(String table, String id) {
        return rows.all("SELECT to_jsonb(t)::text AS row FROM " + table + " t WHERE id = ?", id)
                .get(0);
    }
}
