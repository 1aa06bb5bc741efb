package jp.ritchi.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.ritchi.text.Text;
import org.junit.jupiter.api.Test;

class CountSeriesTests {
    private static final CountSeries.Source REAL =
            new CountSeries.Source("mlit-traffic-api", new Text("交通量API", "Traffic API"));

    @Test
    void everyHourOfTheSpanIsThereAndAGapIsNotZero() {
        var day = LocalDate.of(2026, 6, 1);
        var series =
                CountSeries.of(
                        "s",
                        day,
                        day,
                        List.of(
                                hour("2026-05-31T15:00:00Z", "up", 0, "observed"),
                                hour("2026-06-01T01:00:00+09:00", "up", 12, "observed"),
                                hour("2026-06-01T01:00:00+09:00", "down", null, "loop-fault")),
                        List.of());
        assertThat(series.hours()).hasSize(24);
        assertThat(series.hours().get(0)).isEqualTo("2026-06-01T00:00:00+09:00");
        assertThat(series.up().subList(0, 3)).containsExactly(0, 12, null);
        assertThat(series.down().subList(0, 3)).containsExactly(null, null, null);
        assertThat(series.upStatus().subList(0, 3))
                .containsExactly("observed", "observed", "missing");
        assertThat(series.downStatus().get(1)).isEqualTo("loop-fault");
        assertThat(series.synthetic()).isFalse();
    }

    @Test
    void aSeriesWithAnyInventedHourSaysSo() {
        var invented =
                new CountSeries.Source("ritchi-synthetic", new Text("合成データ", "Synthetic data"));
        var day = LocalDate.of(2026, 6, 1);
        var hours =
                List.of(
                        hour("2026-06-01T01:00:00+09:00", "up", 1, "observed"),
                        new CountSeries.Hour(
                                OffsetDateTime.parse("2026-06-01T02:00:00+09:00"),
                                "up",
                                2,
                                "observed",
                                invented));
        var series = CountSeries.of("s", day, day, hours, List.of());
        assertThat(series.synthetic()).isTrue();
        assertThat(series.sources()).containsExactly(REAL, invented);
    }

    private static CountSeries.Hour hour(String at, String direction, Integer n, String status) {
        return new CountSeries.Hour(OffsetDateTime.parse(at), direction, n, status, REAL);
    }
}
