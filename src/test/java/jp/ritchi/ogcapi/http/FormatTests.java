package jp.ritchi.ogcapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import jp.ritchi.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | JSON",
                "*/* | JSON",
                "application/geo+json, application/json;q=0.5 | JSON",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
                "text/html;q=0.5, application/json | JSON",
                "text/* | HTML",
                "application/json;q=0, */*;q=0.1 | JSON"
            })
    void acceptDecides(String accept, Format expected) {
        assertThat(Format.of(Optional.empty(), List.of(accept))).isEqualTo(expected);
    }

    @Test
    void theParameterBeatsTheHeader() {
        assertThat(Format.of(Optional.of("json"), List.of("text/html"))).isEqualTo(Format.JSON);
    }

    @Test
    void refusesFormatsThatDoNotExist() {
        assertThatThrownBy(() -> Format.of(Optional.of("xml"), List.of()))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> Format.of(Optional.empty(), List.of("image/png")))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> Format.of(Optional.empty(), List.of("nonsense")))
                .isInstanceOf(RequestProblem.class);
    }
}
