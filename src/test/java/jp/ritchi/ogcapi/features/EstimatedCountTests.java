package jp.ritchi.ogcapi.features;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;

class EstimatedCountTests extends ServedTest {
    private static final String BOUND = "10000";

    private void putRows(int count) {
        writer.sql(
                        """
                        INSERT INTO fab.fab (id, name_ja, company_ja, kind, source_id)
                        SELECT ? || '-' || n, 'n', 'x', 'investment', ? FROM generate_series(1, ?) n
                        """)
                .params(rows.source(), rows.source(), count)
                .update();
    }

    @Test
    void theNumberIsExactUpToTheBoundAndSaysSoBeyondIt() {
        putRows(10_000);
        var path = "/ogc/collections/fabs/items?limit=1&source_id=" + rows.source();
        var exact = json(path);
        assertThat(exact.get("numberMatched").toString()).isEqualTo(BOUND);
        assertThat(exact.has("numberMatchedEstimated")).isFalse();
        assertThat(text(path + "&f=html", "Accept-Language", "en"))
                .contains(" / " + BOUND)
                .doesNotContain("about");
        rows.fab("one-more", 130, 32);
        var estimated = json(path);
        assertThat(estimated.get("numberMatched").asLong()).isGreaterThanOrEqualTo(10_000);
        assertThat(estimated.get("numberMatched").toString()).matches("\\d\\d0+");
        assertThat(estimated.get("numberMatchedEstimated").asBoolean()).isTrue();
        assertThat(text(path + "&f=html", "Accept-Language", "en")).contains(" / about ");
        assertThat(text(path + "&f=html")).contains(" / 約 ");
    }

    @Test
    void anEstimateIsRoundedToTwoDigits() {
        assertThat(Matched.about(987_654)).isEqualTo(new Matched(990_000, true));
        assertThat(Matched.about(10_001)).isEqualTo(new Matched(10_000, true));
    }
}
