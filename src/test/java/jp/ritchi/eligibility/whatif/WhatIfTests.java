package jp.ritchi.eligibility.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.ritchi.acceptance.RitchiServer;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.eligibility.Verdict;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.parcel.Parcels;
import jp.ritchi.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the process says of many parcels is what single evaluations say of each. */
@RitchiServer
class WhatIfTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROGRAMME = "higashihiroshima-ic-2km";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final String IC = "what-if-test-ic";
    private static final String HIDDEN_IC = "what-if-test-hidden-ic";
    private static final String HIDDEN_PARCEL = "what-if-test-hidden-parcel";

    /** Among the synthetic parcels of Kikuyo and Otsu, far from other interchanges. */
    private static final double[] HERE = {130.8600, 32.8800};

    private static final double[] THERE = {130.8450, 32.8850};

    @LocalServerPort private int port;
    @Autowired private JdbcClient writer;
    @Autowired private LayerReads reads;
    @Autowired private Evaluator evaluator;
    @Autowired private Facts facts;
    @Autowired private Programmes programmes;
    @Autowired private Parcels parcels;
    private Browser browser;

    @BeforeEach
    void insertInterchanges() {
        browser = new Browser(port);
        interchange(IC, "public", HERE);
        interchange(HIDDEN_IC, "staff", THERE);
    }

    @AfterEach
    void removeRows() {
        writer.sql("DELETE FROM interchange.interchange WHERE id IN (:a, :b)")
                .param("a", IC)
                .param("b", HIDDEN_IC)
                .update();
        writer.sql("DELETE FROM parcel.parcel WHERE id = :a").param("a", HIDDEN_PARCEL).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'radiusMetres': 2500}]",
                "[{'radiusMetres': 1200.5}]",
                "[{'minimumHectares': 0.5}]",
                "[{'minimumHectares': 5}]",
                "[{'move': {'id': 'what-if-test-ic', 'to': [130.845, 32.885]}}]",
                "[{'remove': 'what-if-test-ic'}]",
                "[{'add': {'position': [132.72, 34.40]}}]",
                "[{'add': {'position': [132.72, 34.40], 'opens': '2026-04-01'}}]",
                "[{'add': {'position': [130.87, 32.87]}}, {'radiusMetres': 1000},"
                        + " {'minimumHectares': 0.2}, {'remove': 'saijo-ic'}]",
                "[]"
            })
    void everyParcelGetsTheVerdictOfASingleEvaluation(String changes) {
        var requirements = changes.length() % 2 == 0 ? "all" : "place-and-size";
        var answer = ask(changes, requirements);
        assertThat(transitions(answer)).as(requirements).isEqualTo(oneByOne(changes, requirements));
    }

    /** The cases above would agree as well if nothing ever changed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'radiusMetres': 2500}] | true | false",
                "[{'radiusMetres': 1200}] | false | true",
                "[{'minimumHectares': 0.5}] | true | false",
                "[{'minimumHectares': 9}] | false | true",
                "[{'remove': 'what-if-test-ic'}] | false | true",
                "[{'add': {'position': [130.81, 32.876]}}] | true | false"
            })
    void whatShouldGainGainsAndWhatShouldLoseLoses(String changes, boolean gains, boolean loses) {
        var answer = ask(changes, "place-and-size");
        assertThat(answer.get("gained").get("parcels").asInt() > 0).isEqualTo(gains);
        assertThat(answer.get("lost").get("parcels").asInt() > 0).isEqualTo(loses);
        assertThat(answer.get("synthetic").asBoolean()).isTrue();
    }

    @Test
    void imaginingAMoveAnswersWhatTheCheckAnswersAfterItHasHappened() {
        var move = "[{'move': {'id': '" + IC + "', 'to': [130.845, 32.885]}}]";
        var answer = ask(move, "all");
        var before = checks(answer);
        writer.sql(
                        "UPDATE interchange.interchange SET geom = ST_SetSRID(ST_Point(:x, :y), 6668)"
                                + " WHERE id = :id")
                .param("x", THERE[0])
                .param("y", THERE[1])
                .param("id", IC)
                .update();
        var after = checks(answer);
        var seen = new TreeMap<String, String>();
        before.forEach((id, was) -> seen.put(id, was + ">" + after.get(id)));
        assertThat(seen).isNotEmpty().isEqualTo(byParcel(answer));
    }

    @Test
    void anInterchangeThatOpensLaterDoesNotCountBefore() {
        var planned = "[{'add': {'position': [130.81, 32.876], 'opens': '2030-04-01'}}]";
        var now = ask(planned, "place-and-size");
        assertThat(now.get("transitions")).isEmpty();
        var then = execute(body(planned, "place-and-size").replace("2026-04-01", "2030-04-01"));
        assertThat(then.get("gained").get("parcels").asInt()).isPositive();
    }

    @Test
    void hectaresAreTheAreasOfTheParcelsThatAreNamed() {
        var gained = ask("[{'radiusMetres': 2500}]", "place-and-size").get("gained");
        var ids = new TreeSet<String>();
        gained.get("ids").forEach(id -> ids.add(id.asString()));
        assertThat(ids).hasSize(gained.get("parcels").asInt());
        double sum = 0;
        for (var parcel : parcels.list(ids, DAY)) {
            sum += Sites.of(List.of(parcel), null, DAY).areaHectares();
        }
        assertThat(gained.get("hectares").asDouble())
                .isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(gained.get("largest").get(0).get("name").asString()).isNotBlank();
    }

    @Test
    void onlyTheMapSectionIsLookedAtWhenOneIsGiven() {
        var section = ", \"bbox\": [130.0, 32.0, 131.5, 33.5]}}";
        var body =
                body("[{'minimumHectares': 0.2}]", "place-and-size").replaceFirst("}}$", section);
        var some = execute(body).get("gained").get("ids");
        assertThat(some).isNotEmpty();
        some.forEach(id -> assertThat(id.asString()).doesNotContain("syn-hh"));
    }

    @Test
    void hiddenInterchangesAndParcelsDoNotExistForThePublic() {
        var unknown = browser.send("POST", path(), body("[{'remove': 'nope'}]", "all"));
        var hidden = browser.send("POST", path(), body("[{'remove': '" + HIDDEN_IC + "'}]", "all"));
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body().replace(HIDDEN_IC, "nope")).isEqualTo(unknown.body());
        var wide = "[{'radiusMetres': 2500}, {'minimumHectares': 0.01}]";
        var before = ask(wide, "place-and-size");
        writer.sql(
                        "INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, source_id,"
                                + " positional_accuracy, visibility, geom) SELECT :id, '秘', '1', area_m2,"
                                + " source_id, 'synthetic', 'staff', geom FROM parcel.parcel"
                                + " WHERE id = :like")
                .param("id", HIDDEN_PARCEL)
                .param("like", before.get("gained").get("ids").get(0).asString())
                .update();
        assertThat(ask(wide, "place-and-size")).isEqualTo(before);
    }

    @Test
    void theBasisTellsWhatTheCheckComparesWith() {
        var basis = Browser.json(browser.get("/api/scenarios/basis?programme=" + PROGRAMME));
        assertThat(basis.get("distance").get("radiusMetres").asInt()).isEqualTo(2000);
        assertThat(basis.get("area").get("minimumHectares").asInt()).isEqualTo(3);
        assertThat(basis.get("lots").get("minimumLots").asInt()).isEqualTo(2);
        assertThat(basis.get("others")).isEmpty();
        assertThat(basis.get("coverage")).isNotEmpty();
        var ids = basis.get("interchanges").findValuesAsString("id");
        assertThat(ids).contains("saijo-ic", IC).doesNotContain(HIDDEN_IC);
        assertThat(browser.get("/api/scenarios/basis").statusCode()).isEqualTo(400);
        assertThat(browser.get("/api/scenarios/basis?programme=nope").statusCode()).isEqualTo(404);
    }

    /** By parcel, its verdict before and after, from evaluations of every parcel there is. */
    private TreeMap<String, TreeSet<String>> oneByOne(String changes, String requirements) {
        var read = ChangesReader.read(JSON.readTree(changes.replace('\'', '"')));
        var whole = programmes.get(PROGRAMME, DAY);
        var asIs = requirements.equals("all") ? whole : ChangedProgramme.placeAndSize(whole);
        var imagined = ChangedProgramme.of(asIs, read);
        var changed = new ChangedFacts(facts, read);
        List<String> ids =
                reads.read(
                        client ->
                                client.sql("SELECT id FROM policy.parcels WHERE geom IS NOT NULL")
                                        .query(String.class)
                                        .list());
        var expected = new TreeMap<String, TreeSet<String>>();
        for (var parcel : parcels.list(ids, DAY)) {
            var site = Sites.of(List.of(parcel), null, DAY);
            var before = evaluator.evaluate(asIs, site, facts).verdict();
            var after = evaluator.evaluate(imagined, site, changed).verdict();
            if (before != after) {
                expected.computeIfAbsent(way(before, after), w -> new TreeSet<>()).add(parcel.id());
            }
        }
        return expected;
    }

    private static String way(Verdict before, Verdict after) {
        return before.word() + ">" + after.word();
    }

    private static TreeMap<String, TreeSet<String>> transitions(JsonNode answer) {
        var told = new TreeMap<String, TreeSet<String>>();
        for (var one : answer.get("transitions")) {
            var ids = new TreeSet<String>();
            one.get("ids").forEach(id -> ids.add(id.asString()));
            assertThat(ids).hasSize(one.get("parcels").asInt());
            told.put(one.get("from").asString() + ">" + one.get("to").asString(), ids);
        }
        return told;
    }

    private static TreeMap<String, String> byParcel(JsonNode answer) {
        var told = new TreeMap<String, String>();
        transitions(answer).forEach((way, ids) -> ids.forEach(id -> told.put(id, way)));
        return told;
    }

    /** The verdicts of the process parcel-eligibility on the parcels of an answer. */
    private TreeMap<String, String> checks(JsonNode answer) {
        var verdicts = new TreeMap<String, String>();
        for (var id : byParcel(answer).keySet()) {
            var check =
                    browser.send(
                            "POST",
                            "/ogc/processes/parcel-eligibility/execution",
                            "{\"inputs\": {\"programme\": \""
                                    + PROGRAMME
                                    + "\", \"asOf\": \"2026-04-01\", \"site\": {\"parcels\": [\""
                                    + id
                                    + "\"]}}}");
            verdicts.put(id, Browser.json(check).get("verdict").asString());
        }
        return verdicts;
    }

    private JsonNode ask(String changes, String requirements) {
        return execute(body(changes, requirements));
    }

    private JsonNode execute(String body) {
        var answer = browser.send("POST", path(), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static String path() {
        return "/ogc/processes/what-if/execution";
    }

    private static String body(String changes, String requirements) {
        return "{\"inputs\": {\"programme\": \""
                + PROGRAMME
                + "\", \"asOf\": \"2026-04-01\", \"requirements\": \""
                + requirements
                + "\", \"changes\": "
                + changes.replace('\'', '"')
                + "}}";
    }

    private void interchange(String id, String visibility, double[] at) {
        writer.sql(
                        "INSERT INTO interchange.interchange (id, name_ja, kind, n06_type, has_exit,"
                                + " source_id, positional_accuracy, visibility, geom) VALUES (:id,"
                                + " '試験IC', 'interchange', 1, true, 'mlit-n06', 'site',"
                                + " :visibility, ST_SetSRID(ST_Point(:x, :y), 6668))")
                .param("id", id)
                .param("visibility", visibility)
                .param("x", at[0])
                .param("y", at[1])
                .update();
    }
}
