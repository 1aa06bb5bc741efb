package jp.ritchi.eligibility.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.ritchi.security.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchRefusalTests extends BatchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|selection|400",
                "[]|selection|400",
                "\"all\"|selection|400",
                "{\"bbox\": [1,2,3,4], \"municipality\": \"34212\"}|selection|400",
                "{\"everything\": true}|selection|400",
                "{\"parcels\": []}|selection.parcels|400",
                "{\"parcels\": \"a\"}|selection.parcels|400",
                "{\"parcels\": [1, {}]}|selection.parcels|400",
                "{\"parcels\": [\"no-such-parcel\"]}|selection.parcels|404",
                "{\"municipality\": 34212}|selection.municipality|400",
                "{\"municipality\": \"3421\"}|selection.municipality|400",
                "{\"municipality\": \"00000\"}|selection|404",
                "{\"bbox\": [132, 34, 133]}|selection.bbox|400",
                "{\"bbox\": [133, 34, 132, 35]}|selection.bbox|400",
                "{\"bbox\": [132, 34, 133, 95]}|selection.bbox|400",
                "{\"bbox\": [132, 34, 133, \"x\"]}|selection.bbox|400",
                "{\"bbox\": [10, 10, 11, 11]}|selection|404",
                "{\"collection\": {\"type\": \"Polygon\"}}|selection.collection|400",
                "{\"collection\": {\"type\": \"FeatureCollection\", \"features\": []}}"
                        + "|selection.collection|400",
                "{\"collection\": 5}|selection.collection|400"
            })
    void aWrongSelectionIsToldInASentence(String selection, String parameter, int status) {
        var answer = start(visitor, selection(selection));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var problem = Browser.json(answer);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.at("/messages/ja").asString()).endsWith("。");
        assertThat(problem.at("/messages/en").asString()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"programme\": \"nope\"|programme|404",
                "\"programme\": 5|programme|400",
                PROGRAMME + ", \"asOf\": \"tomorrow\"|asOf|400",
                PROGRAMME + ", \"asOf\": \"1990-01-01\"|asOf|400",
                PROGRAMME + ", \"lots\": -1|lots|400",
                PROGRAMME + ", \"site\": {}|site|400"
            })
    void otherWrongInputsAreRefusedAsTheSingleCheckRefusesThem(
            String inputs, String parameter, int status) {
        var answer =
                start(visitor, "{" + inputs + ", \"selection\": {\"municipality\": \"34212\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Browser.json(answer).get("parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void resultsAreForNobodyElse() {
        parcel("a", 132.7, 34.4);
        var owner = signedIn(accounts.create("reader"));
        var other = signedIn(accounts.create("administrator"));
        var job = done(owner, selection("{\"municipality\": \"99901\"}"));
        var results = "/ogc/jobs/" + job + "/results";
        for (var route :
                List.of(
                        results,
                        results + "/sites",
                        results + "/sites.csv",
                        results + "/sites.xlsx",
                        results + "/sites.gpkg",
                        results + "/tiles/14/6500/14000")) {
            assertThat(visitor.get(route).statusCode()).as(route).isEqualTo(404);
            assertThat(other.get(route).statusCode()).as(route).isEqualTo(404);
            assertThat(owner.get(route).statusCode()).as(route).isIn(200, 204);
        }
    }

    @Test
    void hiddenParcelsAreNoPartOfAPublicBatch() {
        parcel("a", 132.7, 34.4);
        var hidden = parcel("b", 132.71, 34.4);
        writer.sql("UPDATE parcel.parcel SET visibility = 'staff' WHERE id = ?")
                .param(hidden)
                .update();
        var city = selection("{\"municipality\": \"99901\"}");
        assertThat(ids(visitor, done(visitor, city))).containsExactly(mark + "-a");
        var absent = start(visitor, selection("{\"parcels\": [\"" + hidden + "\"]}"));
        assertThat(absent.statusCode()).isEqualTo(404);
        var staff = signedIn(accounts.create("reader"));
        assertThat(ids(staff, done(staff, city))).containsExactly(mark + "-a", hidden);
    }

    @Test
    void aParcelThatIsHiddenLaterLeavesTheResultsOfThePublic() {
        parcel("a", 132.7, 34.4);
        var later = parcel("b", 132.71, 34.4);
        var job = done(visitor, selection("{\"municipality\": \"99901\"}"));
        assertThat(ids(visitor, job)).contains(later);
        writer.sql("UPDATE parcel.parcel SET visibility = 'restricted' WHERE id = ?")
                .param(later)
                .update();
        assertThat(ids(visitor, job)).containsExactly(mark + "-a");
        assertThat(summary(visitor, job).get("sites").asInt()).isEqualTo(1);
        assertThat(visitor.get("/ogc/jobs/" + job + "/results/sites.csv").body())
                .doesNotContain(later);
    }

    private static List<String> ids(Browser caller, String job) {
        return sites(caller, job, "").findValuesAsString("site_id");
    }
}
