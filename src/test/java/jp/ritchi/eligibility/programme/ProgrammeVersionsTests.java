package jp.ritchi.eligibility.programme;

import static jp.ritchi.eligibility.programme.ProgrammeDesk.parameters;
import static jp.ritchi.security.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import jp.ritchi.security.Browser;
import jp.ritchi.security.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class ProgrammeVersionsTests {
    private static final String NEXT_YEAR = LocalDate.now().plusYears(1).toString();
    private static final String IN_TWO_YEARS = LocalDate.now().plusYears(2).toString();

    @Autowired private Environment environment;
    private ProgrammeDesk desk;
    private Browser editor;

    @BeforeEach
    void open() {
        desk = new ProgrammeDesk(environment);
        editor = desk.signedIn("editor");
    }

    @AfterEach
    void close() {
        desk.clear();
    }

    @Test
    void theSchemaHoldsTheParametersOfEveryKindOfRequirement() {
        var answer = desk.visitor().get("/api/programmes/schema");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/schema+json");
        var schema = json(answer);
        assertThat(schema.path("$schema").asString()).contains("2020-12");
        var radius =
                schema.at(
                        "/$defs/parameters-within-distance-of-interchange/properties/radiusMetres");
        assertThat(radius.path("type").asString()).isEqualTo("number");
        for (var id : schema.at("/properties/criteria/items/properties/criterion/enum")) {
            assertThat(schema.at("/$defs/parameters-" + id.asString()).isObject()).isTrue();
        }
        var sources = json(editor.get("/api/programmes/sources")).path("sources");
        assertThat(sources.findValuesAsString("id")).contains("chugoku-2024-03");
        var none = json(desk.visitor().get("/api/programmes/sources")).path("sources");
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void aLaterVersionEndsTheOneBeforeItAndBothStay() {
        assertThat(desk.add(editor, desk.document("1", "2024-04-01")).statusCode()).isEqualTo(201);
        var added = desk.add(editor, wider("2", NEXT_YEAR));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location").orElseThrow())
                .isEqualTo(desk.address("2"));
        assertThat(tag(added)).isEqualTo("\"1\"");
        var dossier = json(editor.get(desk.address()));
        assertThat(dossier.at("/versions/0/period").asString()).isEqualTo("future");
        assertThat(dossier.at("/versions/1/period").asString()).isEqualTo("current");
        assertThat(dossier.at("/versions/1/programme/effectiveTo").asString())
                .isEqualTo(LocalDate.parse(NEXT_YEAR).minusDays(1).toString());
        assertThat(dossier.at("/versions/1/programme/criteria/0/parameters/radiusMetres").asInt())
                .isEqualTo(2000);
        assertThat(dossier.path("history").findValuesAsString("change"))
                .containsExactly("created", "changed", "created");
        var first = json(editor.get(desk.address("1") + "?revision=1"));
        assertThat(first.has("effectiveTo")).isFalse();
        assertThat(editor.get(desk.address("1") + "?revision=7").statusCode()).isEqualTo(404);
        assertThat(editor.get(desk.address("1") + "?revision=x").statusCode()).isEqualTo(400);
    }

    @Test
    void whoWroteAVersionIsToldToStaffAlone() {
        desk.add(editor, desk.document("1", "2024-04-01"));
        var name = json(editor.get("/api/session")).at("/user/name").asString();
        var own = json(editor.get(desk.address("1")));
        assertThat(own.path("changedBy").asString()).isEqualTo(name);
        var told = desk.visitor().get(desk.address());
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("changedAt").doesNotContain(name);
        assertThat(desk.visitor().get(desk.address("1")).body()).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reader"})
    void onlyEditorsWrite(String role) {
        var other = role.isEmpty() ? desk.visitor() : desk.signedIn(role);
        other.session();
        int refused = role.isEmpty() ? 401 : 403;
        var document = desk.document("1", "2024-04-01");
        assertThat(desk.add(other, document).statusCode()).isEqualTo(refused);
        assertThat(desk.preview(other, document, "").statusCode()).isEqualTo(refused);
        editor.forgetToken();
        assertThat(desk.add(editor, document).statusCode()).isEqualTo(403);
        assertThat(editor.get(desk.address()).statusCode()).isEqualTo(404);
    }

    @Test
    void aVersionInEffectIsNeitherReplacedNorRemovedButEnded() {
        var added = desk.add(editor, desk.document("1", "2024-04-01"));
        var replaced = put(desk.address("1"), wider("1", "2024-04-01"), tag(added));
        assertThat(replaced.statusCode()).isEqualTo(409);
        assertThat(replaced.body()).contains("version-in-effect").contains("新しい版");
        var removed = editor.send("DELETE", desk.address("1"), null, "If-Match", tag(added));
        assertThat(removed.statusCode()).isEqualTo(409);
        var ended = end("1", "\"2030-03-31\"", tag(added));
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        assertThat(json(ended).at("/programme/effectiveTo").asString()).isEqualTo("2030-03-31");
        assertThat(end("1", "\"2020-01-01\"", tag(ended)).statusCode()).isEqualTo(400);
        assertThat(end("1", "\"soon\"", tag(ended)).statusCode()).isEqualTo(400);
        assertThat(end("1", "null", tag(ended)).statusCode()).isEqualTo(200);
        var kept = json(editor.get(desk.address("1")));
        assertThat(kept.at("/programme/criteria/0/parameters/radiusMetres").asInt())
                .isEqualTo(2000);
    }

    @Test
    void aFutureVersionMayBeChangedAndRemovedAndTheOneBeforeItFollows() {
        desk.add(editor, desk.document("1", "2024-04-01"));
        var added = desk.add(editor, wider("2", NEXT_YEAR));
        var moved = put(desk.address("2"), wider("2", IN_TWO_YEARS), tag(added));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(lastDayOfFirst())
                .isEqualTo(LocalDate.parse(IN_TWO_YEARS).minusDays(1).toString());
        var stale = put(desk.address("2"), wider("2", NEXT_YEAR), tag(added));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(editor.send("DELETE", desk.address("2"), null).statusCode()).isEqualTo(428);
        var odd = editor.send("DELETE", desk.address("2"), null, "If-Match", "*");
        assertThat(odd.statusCode()).isEqualTo(400);
        var removed = editor.send("DELETE", desk.address("2"), null, "If-Match", tag(moved));
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(lastDayOfFirst()).isEmpty();
        var history = json(editor.get(desk.address())).path("history");
        assertThat(history.findValuesAsString("change")).contains("removed");
        assertThat(history.get(0).path("changedBy").asString()).isNotEqualTo("seed");
    }

    @Test
    void overlappingPeriodsAreRefusedWithASentence() {
        desk.add(editor, desk.document("1", "2024-04-01"));
        assertThat(desk.add(editor, desk.document("1", "2031-04-01")).body())
                .contains("version-exists");
        var same = desk.add(editor, desk.document("2", "2024-04-01"));
        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(same.body()).contains("overlapping-version").contains("重なります");
        var before = desk.document("0", "2023-04-01");
        assertThat(desk.add(editor, before).statusCode()).isEqualTo(409);
        before.put("effectiveTo", "2024-03-31");
        assertThat(desk.add(editor, before).statusCode()).isEqualTo(201);
        desk.add(editor, wider("2", NEXT_YEAR));
        var first = editor.get(desk.address("1"));
        assertThat(end("1", "null", tag(first)).statusCode()).isEqualTo(409);
        assertThat(end("1", "\"" + NEXT_YEAR + "\"", tag(first)).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "/criteria/0/parameters/radiusMetres, -5",
        "/criteria/0/parameters/radiusMetres, \"wide\"",
        "/criteria/0/parameters/colour, 1",
        "/criteria/0/criterion, \"no-such-thing\"",
        "/effectiveFrom, \"2024-02-30\"",
        "/title, {}",
        "/source/sourceId, \"nowhere\"",
        "/support/ratePerHectareJpy, -1",
        "/colour, 1",
        "/version, \"a/b\"",
        "/id, \"schema\"",
    })
    void whatIsWrongIsNamedByItsPlaceInTheDocument(String pointer, String value) {
        var document = desk.document("1", "2024-04-01");
        int cut = pointer.lastIndexOf('/');
        var parent = (ObjectNode) document.at(pointer.substring(0, cut));
        var mapper = tools.jackson.databind.json.JsonMapper.builder().build();
        parent.set(pointer.substring(cut + 1), mapper.readTree(value));
        var refused = desk.add(editor, document);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        var problems = json(refused).path("problems");
        var place = problems.get(0).path("pointer").asString();
        assertThat(pointer).as(refused.body()).startsWith(place);
        assertThat(problems.get(0).at("/sentence/ja").asString()).isNotBlank();
        var preview = desk.preview(editor, document, "");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(json(preview).path("problems").toString()).isEqualTo(problems.toString());
        assertThat(json(preview).has("gained")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"x\"", "{", "{}", "7"})
    void whatIsNoDocumentIsRefused(String body) {
        var refused = editor.send("POST", desk.address() + "/versions", body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    }

    @Test
    void theDocumentMustFitItsAddress() {
        desk.add(editor, desk.document("1", NEXT_YEAR));
        var other = desk.document("1", NEXT_YEAR).put("id", "another");
        assertThat(desk.add(editor, other).statusCode()).isEqualTo(400);
        var elsewhere = put(desk.address("1"), desk.document("2", NEXT_YEAR), "\"1\"");
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(put(desk.address("9"), desk.document("9", NEXT_YEAR), "\"1\"").statusCode())
                .isEqualTo(404);
        assertThat(editor.get("/api/programmes/nope").statusCode()).isEqualTo(404);
        assertThat(editor.get(desk.address("9")).statusCode()).isEqualTo(404);
    }

    @Test
    void aHiddenVersionDoesNotExistForOthers() {
        desk.add(editor, desk.document("1", "2024-04-01"));
        desk.owner()
                .sql("UPDATE eligibility.programme SET visibility = 'restricted' WHERE id = ?")
                .param(desk.id)
                .update();
        assertThat(editor.get(desk.address()).statusCode()).isEqualTo(404);
        assertThat(editor.get(desk.address("1") + "?revision=1").statusCode()).isEqualTo(404);
        assertThat(end("1", "null", "\"1\"").statusCode()).isEqualTo(404);
        assertThat(desk.signedIn("administrator").get(desk.address()).statusCode()).isEqualTo(200);
    }

    @Test
    void historyCannotBeRewrittenNotEvenByTheOwner() {
        desk.add(editor, desk.document("1", "2024-04-01"));
        for (var sql :
                new String[] {
                    "UPDATE eligibility.programme_history SET changed_by = 'nobody'",
                    "DELETE FROM eligibility.programme_history"
                }) {
            assertThatThrownBy(() -> desk.owner().sql(sql).update())
                    .hasMessageContaining("append only");
        }
        var recorded =
                desk.owner()
                        .sql("SELECT action FROM audit.entry WHERE subject = ?")
                        .param(desk.id + " 1")
                        .query(String.class)
                        .list();
        assertThat(recorded).containsExactly("programme.version.add");
    }

    @Test
    void twoWhoAddTheSameVersionAtOnceDoNotBothSucceed() throws Exception {
        var second = desk.signedIn("editor");
        var document = desk.document("1", "2024-04-01");
        var results = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();
        var one = new Thread(() -> results.add(desk.add(editor, document).statusCode()));
        var two = new Thread(() -> results.add(desk.add(second, document).statusCode()));
        one.start();
        two.start();
        one.join();
        two.join();
        assertThat(results).containsExactlyInAnyOrder(201, 409);
    }

    private ObjectNode wider(String version, String from) {
        var document = desk.document(version, from);
        parameters(document, 0).put("radiusMetres", 3000);
        return document;
    }

    private String lastDayOfFirst() {
        return json(editor.get(desk.address("1"))).at("/programme/effectiveTo").asString("");
    }

    private HttpResponse<String> end(String version, String day, String tag) {
        var body = "{\"effectiveTo\": " + day + "}";
        return editor.send("PUT", desk.address(version) + "/effective-to", body, "If-Match", tag);
    }

    private HttpResponse<String> put(String address, ObjectNode document, String tag) {
        return editor.send("PUT", address, document.toString(), "If-Match", tag);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
