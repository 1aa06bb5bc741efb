package jp.ritchi.ingest.run.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jp.ritchi.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Wrong settings name the member; right ones come back as they were. */
class SettingsReadingTest {
    private static final String GOOD =
            """
            {"table": "t", "charset": "shift_jis", "epsg": 6670, "product": null,
             "mapping": {"collection": "parcels", "joinsParts": true,
               "rules": [{"column": "name_ja", "from": "{名称}", "values": {"a": "b"}}]},
             "sourceId": "s", "positionalAccuracy": "site", "asOf": "2026-03-31",
             "dataset": "d", "visibility": "staff", "repairs": false, "closesMissing": true}
            """;
    private final JsonMapper json = new JsonMapper();

    @Test
    void goodSettingsAreTaken() {
        var settings = SettingsReading.read(json.readTree(GOOD));
        assertThat(settings.charset()).isEqualTo("Shift_JIS");
        assertThat(settings.asOf()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(settings.mapping().rules().get(0).values()).containsEntry("a", "b");
        assertThat(settings.repairs()).isFalse();
        assertThat(settings.closesMissing()).isTrue();
        var again = json.readTree(json.writeValueAsString(settings));
        assertThat(SettingsReading.read(again)).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"table\": \"t\" | \"tabel\": \"t\" | tabel",
                "\"table\": \"t\" | \"table\": 1 | table",
                "\"table\": \"t\", |  | table",
                "shift_jis | klingon | charset",
                "6670 | 1.5 | epsg",
                "6670 | 999999 | epsg",
                "2026-03-31 | 31.3.2026 | asOf",
                "\"repairs\": false | \"repairs\": \"no\" | repairs",
                "\"column\": \"name_ja\" | \"colunm\": \"name_ja\" | mapping.rules[0].colunm",
                "{\"a\": \"b\"} | {\"a\": 1} | mapping.rules[0].values.a",
                "\"rules\": [ | \"rules\": [1, | mapping.rules[0]",
                "{\"a\": \"b\"}} | {}}, {\"column\": \"name_ja\", \"from\": \"x\"} | mapping.rules[1].column",
            })
    void wrongOnesNameTheMember(String right, String wrong, String member) {
        var text = GOOD.replace(right, wrong == null ? "" : wrong);
        assertThat(text).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> SettingsReading.read(json.readTree(text)))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> {
                            assertThat(problem.parameter()).isEqualTo(member);
                            assertThat(problem.status().value()).isEqualTo(400);
                        });
    }
}
