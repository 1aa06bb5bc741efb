package jp.ritchi.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Everything that a view shows beside its rows moves the stamp of those who may see the row. */
@RitchiServer
class StampTests {
    private static final String PROJECTS = "infrastructure-projects";

    @Autowired private LayerReads reads;
    @Autowired private LayerCatalog layers;
    @Autowired private JdbcClient writer;

    @BeforeEach
    void insertRows() {
        removeRows();
        writer.sql(
                        """
                        INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en,
                            licence, attribution_ja, attribution_en)
                        VALUES ('stamp-test', '試験', 'Test', '試験', 'Test', 'none', '試験', 'Test')
                        """)
                .update();
        project("public");
        project("staff");
    }

    @AfterEach
    void removeRows() {
        SecurityContextHolder.clearContext();
        execute("DELETE FROM eligibility.programme WHERE id = 'stamp-test'");
        execute("DELETE FROM infrastructure.project WHERE source_id = 'stamp-test'");
        execute("DELETE FROM parcel.parcel WHERE source_id = 'stamp-test'");
        execute("DELETE FROM boundary.municipality WHERE source_id = 'stamp-test'");
        execute("DELETE FROM core.source WHERE id = 'stamp-test'");
    }

    @Test
    void moneyOfAProjectCountsForThoseWhoMaySeeTheProject() {
        var insert =
                "INSERT INTO infrastructure.budget (id, project_id, fiscal_year, kind, amount_jpy,"
                        + " source_id) VALUES ('stamp-test', 'stamp-test-%s', 2024, 'allotted', 1,"
                        + " 'stamp-test')";
        var update = "UPDATE infrastructure.budget SET amount_jpy = 2 WHERE id = 'stamp-test'";
        var delete = "DELETE FROM infrastructure.budget WHERE id = 'stamp-test'";
        for (var change : List.of(insert.formatted("public"), update, delete)) {
            assertThat(movedBy(change)).as(change).containsExactly("public " + PROJECTS);
        }
        for (var change : List.of(insert.formatted("staff"), update, delete)) {
            assertThat(movedBy(change)).as(change).containsExactly("staff " + PROJECTS);
        }
    }

    @Test
    void moneyThatMovesToAnotherProjectCountsForBoth() {
        execute(
                "INSERT INTO infrastructure.budget VALUES ('stamp-test', 'stamp-test-staff', 2024,"
                        + " 'allotted', 1, 'stamp-test')");
        var move =
                "UPDATE infrastructure.budget SET project_id = 'stamp-test-public'"
                        + " WHERE id = 'stamp-test'";
        assertThat(movedBy(move)).contains("public " + PROJECTS);
        assertThat(movedBy(move.replace("public", "staff"))).contains("public " + PROJECTS);
    }

    @Test
    void theTitleOfASourceCountsForTheLayersThatNameItAndForNobodyElse() {
        var rename = "UPDATE core.source SET title_ja = title_ja || '!' WHERE id = 'stamp-test'";
        assertThat(movedBy(rename)).containsExactly("public " + PROJECTS);
        execute("DELETE FROM infrastructure.project WHERE id = 'stamp-test-public'");
        assertThat(movedBy(rename)).containsExactly("staff " + PROJECTS);
        execute("DELETE FROM infrastructure.project WHERE id = 'stamp-test-staff'");
        assertThat(movedBy(rename)).isEmpty();
    }

    @Test
    void everyLayerMovesWithItsSources() {
        writer.sql(
                        """
                        INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, source_id)
                        VALUES ('stamp-test', '筆', '1', 1, 'stamp-test')
                        """)
                .update();
        execute(
                "INSERT INTO boundary.municipality (id, name_ja, source_id)"
                        + " VALUES ('stamp-test', '町', 'stamp-test')");
        var moved = movedBy("UPDATE core.source SET note_en = coalesce(note_en, '') || '!'");
        execute("UPDATE core.source SET note_en = nullif(left(note_en, -1), '')");
        for (var layer : layers.list()) {
            assertThat(moved).contains("public " + layer.id());
        }
        assertThat(moved).contains("public programmes");
    }

    @Test
    void theSourceOfAProgrammeMayComeAndGo() {
        execute("DELETE FROM infrastructure.project WHERE source_id = 'stamp-test'");
        execute("DELETE FROM core.source WHERE id = 'stamp-test'");
        execute(
                "INSERT INTO eligibility.programme VALUES ('stamp-test', '1', '1990-01-01',"
                        + " '1990-01-02', 'staff', '{\"source\": {\"sourceId\": \"stamp-test\"}}')");
        var source =
                "INSERT INTO core.source SELECT 'stamp-test', title_ja, title_en, publisher_ja,"
                        + " publisher_en, null, null, licence, attribution_ja, attribution_en"
                        + " FROM core.source LIMIT 1";
        assertThat(movedBy(source)).containsExactly("staff programmes");
        assertThat(movedBy("DELETE FROM core.source WHERE id = 'stamp-test'"))
                .containsExactly("staff programmes");
    }

    /** The layers whose stamps changed, with the lowest clearance for which they did. */
    private List<String> movedBy(String change) {
        var before = stamps();
        execute(change);
        var after = stamps();
        return after.keySet().stream()
                .filter(key -> !after.get(key).equals(before.get(key)))
                .filter(key -> key.startsWith("public") || isForStaffOnly(key, before, after))
                .toList();
    }

    private static boolean isForStaffOnly(
            String key, Map<String, String> before, Map<String, String> after) {
        var forPublic = key.replace("staff", "public");
        return after.get(forPublic).equals(before.get(forPublic));
    }

    private Map<String, String> stamps() {
        var stamps = new LinkedHashMap<String, String>();
        for (var clearance : List.of("public", "staff")) {
            SecurityContextHolder.clearContext();
            if (clearance.equals("staff")) {
                var granted = List.of(new SimpleGrantedAuthority("CLEARANCE_STAFF"));
                SecurityContextHolder.getContext()
                        .setAuthentication(
                                UsernamePasswordAuthenticationToken.authenticated(
                                        "clerk", null, granted));
            }
            layers.list().forEach(l -> stamps.put(clearance + " " + l.id(), reads.stamp(l.id())));
            stamps.put(clearance + " programmes", reads.stamp("programmes"));
        }
        SecurityContextHolder.clearContext();
        return stamps;
    }

    private void project(String visibility) {
        writer.sql(
                        """
                        INSERT INTO infrastructure.project (id, name_ja, sector, source_id, visibility)
                        VALUES ('stamp-test-' || ?, '試験', 'road', 'stamp-test', ?)
                        """)
                .params(visibility, visibility)
                .update();
    }

    private void execute(String sql) {
        writer.sql(sql).update();
    }
}
