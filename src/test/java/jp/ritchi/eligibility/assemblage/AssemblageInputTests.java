package jp.ritchi.eligibility.assemblage;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the process says about wrong questions, and about itself. */
class AssemblageInputTests extends ServedTest {
    private static final String EXECUTION = "/ogc/processes/site-assemblage/execution";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "programme | {}",
                "programme | {'programme': 'nothing', 'bbox': [132, 34, 132.1, 34.1]}",
                "area | {'programme': 'higashihiroshima-ic-2km'}",
                "area | {P, 'bbox': [132, 34, 132.1, 34.1], 'near': {'interchange': 'saijo-ic'}}",
                "area | {P, 'area': {'type': 'Point', 'coordinates': [132, 34]}}",
                "area | {P, 'area': 7}",
                "bbox | {P, 'bbox': [132, 34, 132.1]}",
                "bbox | {P, 'bbox': [132.1, 34, 132, 34.1]}",
                "bbox | {P, 'bbox': [132, 34, 133, 35]}",
                "bbox | {P, 'bbox': ['132', 34, 132.1, 34.1]}",
                "near | {P, 'near': {'interchange': 'nowhere-ic'}}",
                "near | {P, 'near': {'point': [132, 34]}}",
                "near | {P, 'near': {'point': [132, 'x'], 'radiusMetres': 2000}}",
                "near | {P, 'near': {'interchange': 'saijo-ic', 'radiusMetres': 1e9}}",
                "near | {P, 'near': {'intercange': 'saijo-ic'}}",
                "mustInclude | {P, N, 'mustInclude': ['no-such-parcel']}",
                "mustInclude | {P, N, 'mustInclude': 'syn-hh-00001'}",
                "mustExclude | {P, N, 'mustExclude': [7, '']}",
                "mustExclude | {P, N, 'mustInclude': ['a'], 'mustExclude': ['a']}",
                "excludedZones | {P, N, 'excludedZones': {'type': 'LineString'}}",
                "minimumHectares | {P, N, 'minimumHectares': 1}",
                "minimumHectares | {P, N, 'minimumHectares': 'much'}",
                "maximumParcels | {P, N, 'maximumParcels': 0}",
                "maximumParcels | {P, N, 'maximumParcels': 2.5}",
                "alternatives | {P, N, 'alternatives': 21}",
                "timeBudgetSeconds | {P, N, 'timeBudgetSeconds': 31}",
                "timeBudgetSeconds | {P, N, 'timeBudgetSeconds': 0}",
                "lots | {P, N, 'lots': -1}",
                "asOf | {P, N, 'asOf': 'yesterday'}",
                "asOf | {P, N, 'asOf': '1999-01-01'}",
                "maxParcels | {P, N, 'maxParcels': 5}",
            })
    void wrongInputsAreRefusedWithASentenceAboutThem(String parameter, String inputs) {
        var body =
                inputs.replace('\'', '"')
                        .replace("P,", "\"programme\": \"higashihiroshima-ic-2km\",")
                        .replace("N,", "\"near\": {\"interchange\": \"saijo-ic\"},");
        var answer = post(EXECUTION, "{\"inputs\": " + body + "}");
        assertThat(answer.statusCode()).isBetween(400, 404);
        var problem = json(answer);
        assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    @Test
    void theProcessIsDescribed() {
        var description = json("/ogc/processes/site-assemblage");
        assertThat(description.path("inputs").path("programme").path("minOccurs").asInt()).isOne();
        assertThat(description.path("inputs").has("excludedZones")).isTrue();
    }
}
