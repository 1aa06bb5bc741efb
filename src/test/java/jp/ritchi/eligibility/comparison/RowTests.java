package jp.ritchi.eligibility.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowTests {
    @Test
    void theLowestIsBestWhereLowerIsPreferred() {
        var row = row(Preference.LOWER, 3.0, 1.0, 2.0);
        assertThat(row.best()).containsExactly(2);
        assertThat(row.worst()).containsExactly(1);
        assertThat(row.differs()).isTrue();
    }

    @Test
    void theHighestIsBestWhereHigherIsPreferredAndEqualsShareIt() {
        var row = row(Preference.HIGHER, -1.0, 2.0, 2.0);
        assertThat(row.best()).containsExactly(2, 3);
        assertThat(row.worst()).containsExactly(1);
    }

    @Test
    void whatIsNotKnownIsNeitherBestNorWorst() {
        var row = row(Preference.LOWER, null, 5.0, 7.0);
        assertThat(row.best()).containsExactly(2);
        assertThat(row.worst()).containsExactly(3);
    }

    @Test
    void oneValueAloneOrEqualOnesOrderNothing() {
        assertThat(row(Preference.LOWER, null, 5.0).best()).isEmpty();
        assertThat(row(Preference.LOWER, 5.0, 5.0).worst()).isEmpty();
        assertThat(row(Preference.LOWER, 5.0, 5.0).differs()).isFalse();
        assertThat(row(Preference.LOWER, null, null).best()).isEmpty();
    }

    @Test
    void whereNothingIsPreferredNothingIsBest() {
        var row = row(Preference.NONE, 1.0, 2.0);
        assertThat(row.best()).isEmpty();
        assertThat(row.worst()).isEmpty();
        assertThat(row.differs()).isTrue();
    }

    private static Row row(Preference preference, @Nullable Double... values) {
        var cells = new ArrayList<Fact>();
        for (var value : values) {
            var same = new Text("同じ", "same");
            cells.add(value == null ? Fact.unknown(same, same) : Fact.of(same).value(value));
        }
        var head = new Row.Head("row", "fact", new Text("行", "Row"), "m", preference);
        return Row.of(head, List.copyOf(cells));
    }
}
