package jp.ritchi.ogcapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import jp.ritchi.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTests {
    @Test
    void decodesPercentSignsAndPluses() {
        assertThat(Query.of("q=%E8%8F%8A%E9%99%BD+a%2Bb").find("q")).contains("菊陽 a+b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=%ZZ", "kind=%E8%8F", "kind=%00", "kind=%", "kind=%C0%AF", "%=1"})
    void refusesWhatItCannotDecodeInsteadOfDroppingIt(String raw) {
        assertThatThrownBy(() -> Query.of(raw)).isInstanceOf(RequestProblem.class);
    }

    @Test
    void refusesAParameterThatIsGivenTwice() {
        assertThatThrownBy(() -> Query.of("limit=1&limit=1000"))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.parameter()).isEqualTo("limit"));
    }

    @Test
    void namesTheUnknownParameterAndTheAllowedOnes() {
        var query = Query.of("f=json&lmit=3");
        assertThatThrownBy(() -> query.allowOnly(Set.of("f", "limit")))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> {
                            assertThat(problem.parameter()).isEqualTo("lmit");
                            assertThat(problem.sentence().en()).contains("f, limit");
                        });
    }

    @Test
    void changingOneParameterKeepsTheOthersInPlace() {
        assertThat(Query.of("a=%26&offset=1&b=").with("offset", "2"))
                .hasToString("a=%26&offset=2&b=");
    }
}
