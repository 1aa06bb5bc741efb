package jp.ritchi.eligibility.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import jp.ritchi.acceptance.RitchiServer;
import jp.ritchi.security.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What cannot be asked is refused with a sentence that names the input. */
@RitchiServer
class WhatIfInputsTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROGRAMME = "higashihiroshima-ic-2km";
    private static final String PATH = "/ogc/processes/what-if/execution";

    @LocalServerPort private int port;
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "'radiusMetres'",
                "[{}]",
                "[5]",
                "[{'radiusMetres': 0}]",
                "[{'radiusMetres': -1}]",
                "[{'radiusMetres': 1e9}]",
                "[{'radiusMetres': '2000'}]",
                "[{'radiusMetres': 1}, {'radiusMetres': 2}]",
                "[{'radiusMetres': 1, 'minimumHectares': 2}]",
                "[{'minimumHectares': null}]",
                "[{'explode': true}]",
                "[{'move': {'id': 'saijo-ic'}}]",
                "[{'move': {'id': 'saijo-ic', 'to': [34.4, 132.7]}}]",
                "[{'move': {'id': 'saijo-ic', 'to': ['132', '34']}}]",
                "[{'move': {'id': 'saijo-ic', 'to': [132.7, 34.4, 5]}}]",
                "[{'move': {'id': 'saijo-ic', 'to': [132.7, 34.4]}}, {'remove': 'saijo-ic'}]",
                "[{'move': {'id': 7, 'to': [132.7, 34.4]}}]",
                "[{'remove': ['saijo-ic']}]",
                "[{'remove': 'x; DROP TABLE parcel.parcel'}]",
                "[{'add': {'position': [132.7, 34.4], 'opens': 'soon'}}]",
                "[{'add': {'position': [132.7, 34.4], 'name': 'x'}}]",
                "[{'add': [132.7, 34.4]}]"
            })
    void changesThatMeanNothingAreRefusedWithASentence(String changes) {
        var answer = browser.send("POST", PATH, body(changes));
        assertThat(answer.statusCode()).isEqualTo(400);
        var problem = Browser.json(answer);
        assertThat(problem.get("parameter").asString()).isEqualTo("changes");
        assertThat(problem.get("messages").get("ja").asString()).isNotBlank();
    }

    @Test
    void tooManyChangesAreRefused() {
        var many = new ArrayList<String>();
        for (int i = 0; i < 31; i++) {
            many.add("{'add': {'position': [132.7, 34.4]}}");
        }
        var body = body("[" + String.join(",", many) + "]");
        assertThat(browser.send("POST", PATH, body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"programme\": \"nope\" | 404 | programme",
                "\"programme\": 5 | 400 | programme",
                "\"requirements\": \"some\" | 400 | requirements",
                "\"asOf\": \"yesterday\" | 400 | asOf",
                "\"asOf\": \"2001-01-01\" | 400 | asOf",
                "\"bbox\": [1, 2, 3] | 400 | bbox",
                "\"bbox\": [132, 34, 131, 35] | 400 | bbox",
                "\"bbox\": \"132,34,133,35\" | 400 | bbox",
                "\"site\": {} | 400 | site"
            })
    void otherInputsThatMeanNothingAreRefused(String input, int status, String parameter) {
        var inputs = JSON.readTree("{" + input + "}");
        var all = JSON.createObjectNode();
        all.put("programme", PROGRAMME);
        all.putArray("changes");
        inputs.properties().forEach(entry -> all.set(entry.getKey(), entry.getValue()));
        var body = JSON.createObjectNode();
        body.set("inputs", all);
        var answer = browser.send("POST", PATH, body.toString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Browser.json(answer).get("parameter").asString()).isEqualTo(parameter);
    }

    private static String body(String changes) {
        return "{\"inputs\": {\"programme\": \""
                + PROGRAMME
                + "\", \"changes\": "
                + changes.replace('\'', '"')
                + "}}";
    }
}
