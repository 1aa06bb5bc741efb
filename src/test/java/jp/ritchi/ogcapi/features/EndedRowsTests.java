package jp.ritchi.ogcapi.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.layer.Today;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has ended does not pass for what holds, and is there for whoever asks for it. */
class EndedRowsTests extends ServedTest {
    @Autowired private Today today;

    @BeforeEach
    void plants() {
        rows.fab("open", 130, 32);
        rows.fab("ended", 130, 32, "valid_to", day(-1));
        rows.fab("today", 130, 32, "valid_from", day(-9), "valid_to", day(0));
        rows.fab("planned", 130, 32, "valid_from", day(9));
    }

    private String day(int daysFromToday) {
        return "'" + today.day().plusDays(daysFromToday) + "'";
    }

    private Set<String> found(String more) {
        var found = new TreeSet<String>();
        for (var feature : items(more).get("features")) {
            found.add(feature.get("id").asString().replace(rows.source() + "-", ""));
        }
        assertThat(items(more).get("numberMatched").asInt()).isEqualTo(found.size());
        return found;
    }

    private tools.jackson.databind.JsonNode items(String more) {
        return json("/ogc/collections/fabs/items?source_id=" + rows.source() + more);
    }

    private static String filter(String text) {
        return "&filter=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void withoutAWordAboutTimeOnlyWhatHasNotEndedIsGiven() {
        assertThat(found("")).containsExactlyInAnyOrder("open", "today", "planned");
        assertThat(found(filter("name_ja LIKE '%工場%'"))).doesNotContain("ended");
        assertThat(found("&bbox=129,31,131,33")).doesNotContain("ended");
        var text = text("/ogc/collections/fabs/items?f=html&source_id=" + rows.source());
        assertThat(text).contains("工場 open").doesNotContain("工場 ended");
    }

    @Test
    void whoAsksForTheEndGetsIt() {
        assertThat(found("&datetime=../..")).hasSize(4);
        assertThat(found("&datetime=../" + today.day().minusDays(1))).contains("ended");
        assertThat(found("&datetime=" + today.day().minusDays(1)))
                .containsExactlyInAnyOrder("open", "ended", "today");
        assertThat(found("&valid_to=" + today.day().minusDays(1))).containsExactly("ended");
        assertThat(found(filter("valid_to < DATE('" + today.day() + "')")))
                .containsExactly("ended");
    }

    @Test
    void oneOfThemIsStillFoundByItsId() {
        var ended = json("/ogc/collections/fabs/items/" + rows.id("ended"));
        assertThat(ended.at("/properties/valid_to").asString())
                .isEqualTo(today.day().minusDays(1).toString());
    }

    @Test
    void theSearchLeavesItOut() {
        rows.execute(
                "UPDATE fab.fab SET name_ja = id || ' 探' WHERE source_id = '"
                        + rows.source()
                        + "'");
        var results = json("/api/search?q=" + rows.source()).get("results");
        assertThat(results).hasSize(3);
        assertThat(results.toString()).doesNotContain(rows.id("ended"));
    }
}
