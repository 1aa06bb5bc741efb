package jp.ritchi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, days and ids as people write them. */
class WrittenValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12 | false",
                "-0.5 | -0.5 | false",
                "1e3 | 1000 | false",
                "5. | 5 | false",
                "１２３ | 123 | true",
                "1,234 | 1234 | true",
                "１，２３４．５ | 1234.5 | true",
                "12.5ha | 12.5 | true",
                "12.5 ヘクタール | 12.5 | true",
                "－３ | -3 | true",
                "▲3 | | ",
                "1,5 | | ",
                "1,23,456 | | ",
                "12坪 | | ",
                "12m | | ",
                "abc | | ",
                "1 2 3 x | | ",
                "--1 | | ",
            })
    void numbers(String text, String value, String understood) {
        var number = NumberText.parse(text, "ha");
        if (value == null) {
            assertThat(number).isEmpty();
        } else {
            assertThat(number.orElseThrow().value()).isEqualByComparingTo(value);
            assertThat(number.orElseThrow().understood()).hasToString(understood);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-01, 2024-04-01",
        "2024/4/1, 2024-04-01",
        "20240401, 2024-04-01",
        "2024年4月1日, 2024-04-01",
        "令和6年4月1日, 2024-04-01",
        "令和元年５月１日, 2019-05-01",
        "R6.4.1, 2024-04-01",
        "H31.4.30, 2019-04-30",
        "S64-1-7, 1989-01-07",
        "昭和 63 年 12 月 31 日, 1988-12-31",
        "2024-04-01T00:00:00, 2024-04-01",
    })
    void days(String text, LocalDate day) {
        assertThat(DateText.date(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24/4/1",
                "1/4/2024",
                "2024-13-01",
                "2024-02-30",
                "平成32年1月1日",
                "H31.5.1",
                "令和0年1月1日",
                "R6",
                "2024-04-01T09:30:00",
                "X6.4.1"
            })
    void whatIsNoDay(String text) {
        assertThat(DateText.date(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"43404, 43404", "A_1, a-1", "ＡＢ－１, ab-1", "a--b, a-b"})
    void idsThatOnlyChangeTheirDress(String text, String id) {
        assertThat(FeatureIds.of(text)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"字東123-1", "字西123-1", "大字", "é", "a/ü"})
    void idsOfOtherCharactersKeepADigest(String text) {
        assertThat(FeatureIds.isId(FeatureIds.of(text))).isTrue();
        assertThat(FeatureIds.of(text))
                .isEqualTo(FeatureIds.of(text))
                .isNotEqualTo(FeatureIds.of(text + "x"));
        assertThat(FeatureIds.of("字東123-1")).isNotEqualTo(FeatureIds.of("字西123-1"));
        assertThat(FeatureIds.of("x".repeat(300))).hasSizeLessThanOrEqualTo(120);
    }
}
