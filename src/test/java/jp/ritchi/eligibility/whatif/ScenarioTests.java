package jp.ritchi.eligibility.whatif;

import static jp.ritchi.security.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.acceptance.RitchiServer;
import jp.ritchi.security.Browser;
import jp.ritchi.security.Owner;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios are kept for their authors, shown to whom they are meant for and never overwritten. */
@RitchiServer
class ScenarioTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HIDDEN_IC = "scenario-test-hidden-ic";

    @LocalServerPort private int port;
    @Autowired private Environment environment;
    @Autowired private JdbcClient writer;
    private TestAccounts accounts;
    private String author;
    private Browser editor;
    private Browser anybody;

    @BeforeEach
    void signIn() {
        accounts = new TestAccounts(environment);
        author = accounts.create("editor");
        editor = signedIn(author);
        anybody = new Browser(port);
    }

    @AfterEach
    void remove() {
        Owner.of(environment)
                .sql("DELETE FROM eligibility.scenario WHERE title_ja LIKE '試験%'")
                .update();
        writer.sql("DELETE FROM interchange.interchange WHERE id = ?").param(HIDDEN_IC).update();
        accounts.remove();
    }

    @Test
    void aSavedScenarioComesBackAsItWasSaved() {
        var made = editor.send("POST", "/api/scenarios", draft("public").toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var path = made.headers().firstValue("Location").orElseThrow();
        var read = anybody.get(path);
        assertThat(read.headers().firstValue("ETag")).contains("\"1\"");
        var scenario = Browser.json(read);
        assertThat(scenario.get("changes")).isEqualTo(draft("public").get("changes"));
        assertThat(scenario.get("title").get("en").asString()).isEqualTo("Test");
        assertThat(scenario.get("programme").asString()).isEqualTo("higashihiroshima-ic-2km");
        assertThat(scenario.has("asOf")).isFalse();
        assertThat(ids(anybody)).contains(scenario.get("id").asString());
        assertThat(accounts.recorded(scenario.get("id").asString()))
                .containsExactly("scenario.create");
    }

    @Test
    void thePublicDoesNotLearnWhoWroteIt() {
        var path = create("public");
        assertThat(anybody.get(path).body()).doesNotContain(author);
        assertThat(anybody.get("/api/scenarios").body()).doesNotContain(author);
        assertThat(Browser.json(anybody.get(path)).get("mine").asBoolean()).isFalse();
        assertThat(Browser.json(editor.get(path)).get("mine").asBoolean()).isTrue();
        assertThat(Browser.json(editor.get(path)).get("author").asString()).isEqualTo(author);
    }

    @Test
    void whatIsForStaffDoesNotExistForThePublic() {
        var path = create("staff");
        var nobodys = "/api/scenarios/00000000-0000-0000-0000-000000000000";
        assertThat(anybody.get(path).statusCode()).isEqualTo(404);
        assertThat(anybody.get(path).body().replace(path, nobodys))
                .isEqualTo(anybody.get(nobodys).body());
        assertThat(ids(anybody)).doesNotContain(path.substring(path.lastIndexOf('/') + 1));
        assertThat(editor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void savingNeedsAnEditor() {
        var body = draft("public").toString();
        var path = create("public");
        assertThat(anybody.send("POST", "/api/scenarios", body).statusCode()).isIn(401, 403);
        var viewer = signedIn(accounts.create("reader"));
        assertThat(viewer.send("POST", "/api/scenarios", body).statusCode()).isEqualTo(403);
        assertThat(viewer.send("DELETE", path, null, "If-Match", "\"1\"").statusCode())
                .isEqualTo(403);
        assertThat(anybody.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyItsAuthorChangesOrDeletesIt() {
        var path = create("public");
        var other = signedIn(accounts.create("editor"));
        var body = draft("public").toString();
        assertThat(other.send("PUT", path, body, "If-Match", "\"1\"").statusCode()).isEqualTo(403);
        assertThat(other.send("DELETE", path, null, "If-Match", "\"1\"").statusCode())
                .isEqualTo(403);
        assertThat(editor.send("DELETE", path, null, "If-Match", "\"1\"").statusCode())
                .isEqualTo(204);
        assertThat(anybody.get(path).statusCode()).isEqualTo(404);
        assertThat(accounts.recorded(path.substring(path.lastIndexOf('/') + 1)))
                .containsExactly("scenario.create", "scenario.delete");
    }

    @Test
    void nothingIsOverwrittenThatItsWriterHasNotRead() {
        var path = create("public");
        var body = draft("public");
        ((ObjectNode) body.get("title")).put("ja", "試験 変更後");
        var without = editor.send("PUT", path, body.toString());
        assertThat(without.statusCode()).isEqualTo(428);
        var first = editor.send("PUT", path, body.toString(), "If-Match", "\"1\"");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag")).contains("\"2\"");
        for (var tag : new String[] {"\"1\"", "*", "\"x\"", "2"}) {
            var late = editor.send("PUT", path, draft("staff").toString(), "If-Match", tag);
            assertThat(late.statusCode()).as(tag).isEqualTo(412);
            assertThat(editor.send("DELETE", path, null, "If-Match", tag).statusCode())
                    .isEqualTo(412);
        }
        var now = Browser.json(anybody.get(path));
        assertThat(now.get("title").get("ja").asString()).isEqualTo("試験 変更後");
        var kept =
                Owner.of(environment)
                        .sql("SELECT title_ja FROM eligibility.scenario_history WHERE id = ?::uuid")
                        .param(now.get("id").asString())
                        .query(String.class)
                        .list();
        assertThat(kept).containsExactly("試験");
    }

    @Test
    void aPublicScenarioNamesNothingHidden() {
        writer.sql(
                        "INSERT INTO interchange.interchange (id, name_ja, kind, n06_type, has_exit,"
                                + " source_id, positional_accuracy, visibility, geom) VALUES (?,"
                                + " '試験', 'interchange', 1, true, 'mlit-n06', 'site', 'staff',"
                                + " ST_SetSRID(ST_Point(132.7, 34.4), 6668))")
                .param(HIDDEN_IC)
                .update();
        var body = draft("public");
        body.putArray("changes").addObject().put("remove", HIDDEN_IC);
        var refused = editor.send("POST", "/api/scenarios", body.toString());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Browser.json(refused).get("parameter").asString()).isEqualTo("visibility");
        body.put("visibility", "staff");
        assertThat(editor.send("POST", "/api/scenarios", body.toString()).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | {} | 400",
                "title | {\"ja\": \"  \"} | 400",
                "title | {\"ja\": \"a\\nb\"} | 400",
                "title | \"words\" | 400",
                "programme | \"nope\" | 404",
                "programme | 7 | 404",
                "asOf | \"soon\" | 400",
                "asOf | \"1999-01-01\" | 400",
                "visibility | \"restricted\" | 400",
                "visibility | null | 400",
                "requirements | \"some\" | 400",
                "changes | [{\"remove\": \"nope\"}] | 404",
                "changes | [{\"radiusMetres\": -5}] | 400",
                "changes | null | 400",
                "author | \"somebody\" | 400"
            })
    void whatCouldNotBeAskedIsNotSaved(String member, String value, int status) {
        var body = draft("public");
        body.set(member, JSON.readTree(value));
        var answer = editor.send("POST", "/api/scenarios", body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Browser.json(answer).get("messages").get("en").asString()).isNotBlank();
    }

    @Test
    void aTitleMayBeLongButNotTooLong() {
        var body = draft("public");
        ((ObjectNode) body.get("title")).put("ja", "試験" + "長".repeat(118));
        assertThat(editor.send("POST", "/api/scenarios", body.toString()).statusCode())
                .isEqualTo(201);
        ((ObjectNode) body.get("title")).put("ja", "試験" + "長".repeat(119));
        assertThat(editor.send("POST", "/api/scenarios", body.toString()).statusCode())
                .isEqualTo(400);
        assertThat(editor.send("POST", "/api/scenarios", "[]").statusCode()).isEqualTo(400);
        assertThat(anybody.get("/api/scenarios/nope").statusCode()).isEqualTo(404);
    }

    private String create(String visibility) {
        var made = editor.send("POST", "/api/scenarios", draft(visibility).toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static java.util.List<String> ids(Browser caller) {
        JsonNode list = Browser.json(caller.get("/api/scenarios")).get("scenarios");
        return list.findValuesAsString("id");
    }

    private static ObjectNode draft(String visibility) {
        return (ObjectNode)
                JSON.readTree(
                        "{\"title\": {\"ja\": \"試験\", \"en\": \"Test\"}, \"programme\":"
                                + " \"higashihiroshima-ic-2km\", \"requirements\": \"all\","
                                + " \"changes\": [{\"radiusMetres\": 2500}, {\"move\": {\"id\":"
                                + " \"saijo-ic\", \"to\": [132.76, 34.44]}}, {\"add\":"
                                + " {\"position\": [132.7, 34.4], \"opens\": \"2030-04-01\"}}],"
                                + " \"visibility\": \""
                                + visibility
                                + "\"}");
    }

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        assertThat(browser.login(name, PASSWORD).statusCode()).isEqualTo(200);
        return browser;
    }
}
