package jp.ritchi.ingest.format.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootRowsTest {
    private static boolean keptOut(String... cells) {
        return FootRows.problem(cells.length, i -> cells[i]) != null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"合計", "合　計", "小計", "計", "Grand Total", "ＴＯＴＡＬ", "総 計"})
    void totalsAreNoData(String word) {
        assertThat(keptOut(word, "", "1,236.5")).isTrue();
        assertThat(keptOut("", word, "1,236.5")).isTrue();
        assertThat(FootRows.problem(3, i -> i == 0 ? word : "").ja()).contains("合計の行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"※面積は概数", "注）推計を含む", "（注1）推計", "注：推計", "備考: 令和6年", "出典：市の資料", "* estimated"})
    void remarksBelowATableAreNoData(String remark) {
        assertThat(keptOut(remark, "", "")).isTrue();
        assertThat(keptOut(remark, "", "12")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"計石団地", "合計町", "注連飾", "備考", "1", "出典団地", "Totally"})
    void namesThatBeginLikeThemStay(String name) {
        assertThat(keptOut(name, "", "")).isFalse();
    }

    @Test
    void narrowTablesAndEmptyRowsAreLeftAlone() {
        assertThat(keptOut("合計", "5")).isFalse();
        assertThat(keptOut("", "", "")).isFalse();
    }
}
