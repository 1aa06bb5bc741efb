package jp.ritchi.eligibility.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRulesTests {
    @ParameterizedTest
    @CsvSource({
        // an open-ended version from 10 January gives way to what begins later, and only to that
        "10, , 11, , gives way",
        "10, , 10, , refused",
        "10, , 9, , refused",
        "10, , 5, 9, free",
        "10, , 5, 10, refused",
        "10, , 20, 25, gives way",
        // one with an end never does
        "10, 20, 21, , free",
        "10, 20, 20, , refused",
        "10, 20, 1, 9, free",
        "10, 20, 1, 10, refused",
        "10, 20, 12, 13, refused",
    })
    void onEveryDayAtMostOneVersionHolds(
            int otherFrom, @Nullable Integer otherTo, int from, @Nullable Integer to, String word) {
        var others = List.of(version("1", otherFrom, otherTo));
        if (word.equals("refused")) {
            assertThatThrownBy(() -> VersionRules.place(others, day(from), day(to)))
                    .isInstanceOf(RequestProblem.class);
        } else {
            assertThat(VersionRules.place(others, day(from), day(to)))
                    .isEqualTo(word.equals("free") ? List.of() : others);
        }
    }

    @Test
    void allThatAreOpenEndedGiveWay() {
        var others = List.of(version("1", 1, null), version("2", 5, null));
        assertThat(VersionRules.place(others, day(9), null)).isEqualTo(others);
    }

    @Test
    void aVersionIsInEffectFromItsFirstDay() {
        var version = version("1", 10, null);
        assertThat(version.hasTakenEffect(day(9))).isFalse();
        assertThat(version.hasTakenEffect(day(10))).isTrue();
    }

    private static StoredVersion version(String name, int from, @Nullable Integer to) {
        return new StoredVersion(name, day(from), day(to), 1, "public", null);
    }

    private static @Nullable LocalDate day(@Nullable Integer number) {
        return number == null ? null : LocalDate.of(2026, 1, number);
    }
}
