package jp.ritchi.eligibility.challenge;

import static jp.ritchi.security.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.UUID;
import jp.ritchi.eligibility.programme.ProgrammeDesk;
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
import tools.jackson.databind.JsonNode;

@ServiceTest
class ChallengeTests {
    private static final String OUTLINE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[132.73,34.44],[132.732,34.44],"
                    + "[132.732,34.442],[132.73,34.442],[132.73,34.44]]]}";
    private static final String OVER = ", \"kind\": \"override\", \"claimed\": \"eligible\"";

    @Autowired private Environment environment;
    private final String parcel = "t-" + UUID.randomUUID();
    private ProgrammeDesk desk;
    private Browser author;
    private Browser colleague;

    @BeforeEach
    void open() {
        desk = new ProgrammeDesk(environment);
        author = desk.signedIn("editor");
        colleague = desk.signedIn("editor");
        desk.owner()
                .sql(
                        """
                        INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, source_id,
                            positional_accuracy, geom)
                        VALUES (?, '筆', '1', 100, 'chugoku-2024-03', 'synthetic', ST_GeomFromText(
                            'POLYGON((132.73 34.44, 132.7301 34.44, 132.7301 34.4401, 132.73 34.44))',
                            6668))
                        """)
                .param(parcel)
                .update();
    }

    @AfterEach
    void close() {
        var owner = desk.owner();
        for (var table : new String[] {"challenge_parcel", "challenge_attachment"}) {
            owner.sql(
                            "DELETE FROM eligibility."
                                    + table
                                    + " WHERE challenge IN (SELECT id FROM eligibility.challenge"
                                    + " WHERE reason LIKE '%' || ?)")
                    .param(parcel)
                    .update();
        }
        owner.sql("DELETE FROM eligibility.challenge WHERE reason LIKE '%' || ?")
                .param(parcel)
                .update();
        owner.sql("DELETE FROM parcel.parcel WHERE id = ?").param(parcel).update();
        desk.clear();
    }

    @Test
    void anOverrideIsRecordedByOneAndApprovedByAnotherAndTheCheckSaysWhatItSaid() {
        var before = check();
        var opened = challenge(author, site(), OVER);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var told = json(opened);
        assertThat(told.path("serviceSays").asString()).isEqualTo("not-eligible");
        assertThat(told.at("/answer/findings").size()).isEqualTo(3);
        assertThat(told.path("programmeVersion").asString()).isEqualTo("1");
        var approved = decide(colleague, told, "approve", "市長決裁 第 12 号");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        assertThat(json(approved).path("state").asString()).isEqualTo("approved");
        assertThat(check()).isEqualTo(before);
        var listed = listed(desk.visitor());
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.at("/0/state").asString()).isEqualTo("approved");
        assertThat(listed.at("/0/comment").asString()).isEqualTo("市長決裁 第 12 号");
    }

    @Test
    void namesAnswersAndAttachmentsAreForStaffAndTheRestForEverybody() {
        var told = json(challenge(author, site(), OVER));
        attach(author, told, "plan.pdf", "%PDF-1.7 plan");
        var name = json(author.get("/api/session")).at("/user/name").asString();
        var open = listed(desk.visitor()).get(0);
        assertThat(open.path("reason").asString()).contains(parcel);
        assertThat(open.toString())
                .doesNotContain(name, "serviceSays", "answer", "attachments", "createdBy");
        var staff = listed(desk.signedIn("reader")).get(0);
        assertThat(staff.path("createdBy").asString()).isEqualTo(name);
        assertThat(staff.at("/attachments/0/name").asString()).isEqualTo("plan.pdf");
        var file = address(told) + "/attachments/1";
        assertThat(desk.visitor().get(file).statusCode()).isEqualTo(404);
        var sent = desk.signedIn("reader").get(file);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).isEqualTo("%PDF-1.7 plan");
        assertThat(sent.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(sent.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(sent.headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo("application/pdf");
    }

    @Test
    void nobodyDecidesOnTheirOwnAndNobodyWithdrawsForAnother() {
        var told = json(challenge(author, site(), OVER));
        for (var verb : new String[] {"approve", "decline"}) {
            var own = decide(author, told, verb, "よし");
            assertThat(own.statusCode()).isEqualTo(403);
            assertThat(own.body()).contains("own-challenge").contains("別の担当者");
        }
        var theirs = decide(colleague, told, "withdraw", "");
        assertThat(theirs.statusCode()).isEqualTo(403);
        assertThat(json(author.get(address(told))).path("state").asString()).isEqualTo("open");
        assertThat(decide(author, told, "withdraw", "").statusCode()).isEqualTo(200);
        assertThat(listed(desk.visitor()).isEmpty()).isTrue();
        assertThat(listed(colleague).at("/0/state").asString()).isEqualTo("withdrawn");
    }

    @Test
    void notEvenTheStoreLetsOnePersonDoBoth() {
        var told = json(challenge(author, site(), OVER));
        var sql =
                "UPDATE eligibility.challenge SET state = 'approved', decided_by = created_by,"
                        + " decided_at = now() WHERE id = '%s'"
                                .formatted(told.path("id").asString());
        assertThatThrownBy(() -> desk.owner().sql(sql).update()).hasMessageContaining("check");
    }

    @Test
    void aDecisionIsFinalAndIsMadeOnWhatWasRead() {
        var told = json(challenge(author, site(), OVER));
        var at = address(told);
        var body = "{\"comment\": \"確認\"}";
        assertThat(colleague.send("POST", at + "/approve", body).statusCode()).isEqualTo(428);
        assertThat(colleague.send("POST", at + "/approve", body, "If-Match", "\"9\"").statusCode())
                .isEqualTo(412);
        assertThat(decide(colleague, told, "decline", " ").statusCode()).isEqualTo(400);
        assertThat(decide(colleague, told, "bless", "x").statusCode()).isEqualTo(404);
        assertThat(decide(colleague, told, "decline", "根拠が足りない").statusCode()).isEqualTo(200);
        var late = decide(desk.signedIn("editor"), told, "approve", "遅れた");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(attach(author, told, "late.pdf", "%PDF-1.7").statusCode()).isEqualTo(409);
        assertThat(listed(desk.visitor()).isEmpty()).as("declined is for staff").isTrue();
        var recorded =
                desk.owner()
                        .sql("SELECT action FROM audit.entry WHERE subject = ? ORDER BY seq")
                        .param(told.path("id").asString())
                        .query(String.class)
                        .list();
        assertThat(recorded).containsExactly("challenge.open", "challenge.decline");
    }

    @Test
    void aChallengeAboutAHiddenParcelIsInvisibleWhereTheParcelIs() {
        var told = json(challenge(author, site(), OVER));
        hide("staff");
        assertThat(listed(desk.visitor()).isEmpty()).isTrue();
        assertThat(desk.visitor().get(address(told)).statusCode()).isEqualTo(404);
        assertThat(listed(colleague).size()).isEqualTo(1);
        hide("restricted");
        assertThat(listed(colleague).isEmpty()).isTrue();
        assertThat(decide(colleague, told, "approve", "見えない").statusCode()).isEqualTo(404);
        assertThat(challenge(author, site(), OVER).statusCode()).isEqualTo(404);
        var environmental = desk.signedIn("environment");
        assertThat(listed(environmental).size()).isEqualTo(1);
        desk.owner().sql("DELETE FROM parcel.parcel WHERE id = ?").param(parcel).update();
        assertThat(listed(desk.visitor()).isEmpty()).isTrue();
        assertThat(listed(colleague).size()).as("gone counts as staff").isEqualTo(1);
    }

    @Test
    void anOutlineIsForStaffUnlessItIsMadePublic() {
        var hidden = json(challenge(author, OUTLINE, OVER));
        assertThat(desk.visitor().get(address(hidden)).statusCode()).isEqualTo(404);
        assertThat(json(colleague.get(address(hidden))).at("/outline/type").asString())
                .isEqualTo("Polygon");
        var shown = json(challenge(author, OUTLINE, OVER + ", \"visibility\": \"public\""));
        assertThat(desk.visitor().get(address(shown)).statusCode()).isEqualTo(200);
    }

    @Test
    void oneRequirementMayBeChallenged() {
        var more =
                ", \"kind\": \"objection\", \"requirement\": \"minimum-area\","
                        + " \"claimed\": \"met\", \"programmeVersion\": \"1\"";
        var told = json(challenge(author, site(), more));
        assertThat(told.path("serviceSays").asString()).isEqualTo("not-met");
        assertThat(told.path("requirement").asString()).isEqualTo("minimum-area");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"kind\": \"override\"",
                ", \"kind\": \"coup\", \"claimed\": \"eligible\"",
                ", \"kind\": \"override\", \"claimed\": \"met\"",
                ", \"kind\": \"override\", \"claimed\": \"not-eligible\"",
                ", \"kind\": \"override\", \"requirement\": \"nope\", \"claimed\": \"met\"",
                ", \"kind\": \"override\", \"claimed\": \"eligible\", \"reason\": \" \"",
                ", \"kind\": \"override\", \"claimed\": \"eligible\", \"colour\": 1",
                ", \"kind\": \"override\", \"claimed\": \"eligible\", \"visibility\": \"secret\"",
                ", \"kind\": \"override\", \"claimed\": \"eligible\", \"asOf\": \"soon\"",
            })
    void whatIsWrongOrSaysNothingNewIsRefused(String more) {
        var refused = author.send("POST", "/api/challenges", body(site(), more));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(json(refused).path("messages").path("ja").asString()).isNotBlank();
        assertThat(listed(author).isEmpty()).isTrue();
    }

    @Test
    void anotherVersionThanTheOneSeenIsAConflict() {
        var refused = challenge(author, site(), OVER + ", \"programmeVersion\": \"7\"");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(author.send("POST", "/api/challenges", "[]").statusCode()).isEqualTo(400);
        assertThat(author.get("/api/challenges?state=angry").statusCode()).isEqualTo(400);
        assertThat(author.get("/api/challenges/nope").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reader"})
    void onlyEditorsTakePart(String role) {
        var told = json(challenge(author, site(), OVER));
        var other = role.isEmpty() ? desk.visitor() : desk.signedIn(role);
        other.session();
        int refused = role.isEmpty() ? 401 : 403;
        assertThat(challenge(other, site(), OVER).statusCode()).isEqualTo(refused);
        assertThat(decide(other, told, "approve", "可").statusCode()).isEqualTo(refused);
        assertThat(attach(other, told, "a.pdf", "%PDF-1.7").statusCode()).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        "plan.pdf, %PDF-1.4 x, 201",
        "page.pdf, <html><script>alert(1)</script>, 415",
        "page.html, <html>, 415",
        "picture.png, GIF89a, 415",
        "empty.pdf, '', 400",
        "../../etc/passwd, %PDF-1.4 x, 201",
    })
    void whatAFileIsIsToldByItsContent(String name, String content, int status) {
        var told = json(challenge(author, site(), OVER));
        var answer = attach(author, told, name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("etc/");
    }

    @Test
    void filesAreLimitedInNumberAndSizeAndAreTheAuthorsOwn() {
        var told = json(challenge(author, site(), OVER));
        assertThat(attach(colleague, told, "a.pdf", "%PDF-1.4").statusCode()).isEqualTo(403);
        var large = "%PDF-1.4" + "x".repeat(10 * 1024 * 1024);
        assertThat(attach(author, told, "a.pdf", large).statusCode()).isEqualTo(413);
        for (int i = 0; i < 5; i++) {
            assertThat(attach(author, told, "a.pdf", "%PDF-1.4").statusCode()).isEqualTo(201);
        }
        assertThat(attach(author, told, "a.pdf", "%PDF-1.4").statusCode()).isEqualTo(409);
        var none = author.get(address(told) + "/attachments/6");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(author.get(address(told) + "/attachments/x").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> challenge(Browser browser, String site, String more) {
        return browser.send(
                "POST",
                "/api/challenges",
                body(site, more + ", \"reason\": \"境界 " + parcel + "\""));
    }

    private static String body(String site, String more) {
        return "{\"programme\": \"higashihiroshima-ic-2km\", \"asOf\": \"2026-04-01\", \"site\": "
                + site
                + more
                + "}";
    }

    private String site() {
        return "{\"parcels\": [\"" + parcel + "\"]}";
    }

    private static String address(JsonNode told) {
        return "/api/challenges/" + told.path("id").asString();
    }

    private static HttpResponse<String> decide(
            Browser browser, JsonNode told, String verb, String comment) {
        var tag = "\"" + told.path("revision").asInt() + "\"";
        var body = "{\"comment\": \"" + comment + "\"}";
        return browser.send("POST", address(told) + "/" + verb, body, "If-Match", tag);
    }

    private static HttpResponse<String> attach(
            Browser browser, JsonNode told, String name, String content) {
        return browser.upload(address(told) + "/attachments", name, content);
    }

    private JsonNode listed(Browser browser) {
        var address = "/api/challenges?programme=higashihiroshima-ic-2km&parcel=" + parcel;
        return json(browser.get(address)).path("challenges");
    }

    private String check() {
        var visitor = desk.visitor();
        var inputs = "{\"inputs\": " + body(site(), "") + "}";
        return visitor.send("POST", "/ogc/processes/parcel-eligibility/execution", inputs).body();
    }

    private void hide(String visibility) {
        desk.owner()
                .sql("UPDATE parcel.parcel SET visibility = ? WHERE id = ?")
                .params(visibility, parcel)
                .update();
    }
}
