package jp.ritchi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportClient.Answer;
import jp.ritchi.ingest.ImportRows;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A table of made-up parks that is mapped and ready to be checked, and how many are stored. */
@TestComponent
class ParkTable {
    private final ImportClient imports;
    private final ImportRows rows;
    private final DataSource database;
    private final JsonMapper json = new JsonMapper();

    ParkTable(ImportClient imports, ImportRows rows, DataSource database) {
        this.imports = imports;
        this.rows = rows;
        this.database = database;
    }

    void clear() {
        rows.source("town-hall");
        rows.run("DELETE FROM park.industrial_park WHERE id LIKE 'crash-%'");
        rows.run("UPDATE ingest.remembered SET signature = gen_random_uuid()::text");
    }

    long stored() {
        return rows.count("SELECT count(*) FROM park.industrial_park WHERE id LIKE 'crash-%'");
    }

    static String file(int parks) {
        var text = new StringBuilder();
        for (int i = 0; i < parks; i++) {
            text.append(
                    """
                    {"type": "Feature", "properties": {"番号": "%d", "名称": "第%d団地"}, "geometry": {"type": "Point", "coordinates": [130.%05d, 32.9]}}
                    """
                            .formatted(i, i, 80_000 + i % 10_000));
        }
        return text.toString();
    }

    /** Recognised and with settings, but not checked. */
    String settled(int parks) throws Exception {
        var run = imports.upload("parks.geojsonl", file(parks));
        assertThat(run.state()).as(run.body().toString()).isEqualTo("recognised");
        var settings = (ObjectNode) run.body().at("/recognition/tables/0/suggestion").deepCopy();
        settings.put("sourceId", "town-hall").put("positionalAccuracy", "site");
        var mapping = ((ObjectNode) settings.get("mapping")).put("collection", "industrial-parks");
        var rules = json.createArrayNode();
        rule(rules, "id", "crash-{番号}");
        rule(rules, "name_ja", "{名称}");
        rule(rules, "status", "existing");
        mapping.set("rules", rules);
        var put =
                imports.send(
                        imports.request("/api/imports/" + run.id() + "/settings")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(json.writeValueAsString(settings))));
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);
        return run.id();
    }

    private static void rule(ArrayNode rules, String column, String from) {
        rules.addObject().put("column", column).put("from", from);
    }

    Answer check(String run) throws Exception {
        return imports.post("/api/imports/" + run + "/check");
    }

    String checked(int parks) throws Exception {
        var run = settled(parks);
        var checked = check(run);
        assertThat(checked.state()).as(checked.body().toString()).isEqualTo("checked");
        return run;
    }

    /**
     * Somebody else's row of the same id that is not committed: whoever writes the table waits in
     * the middle of it.
     */
    Connection obstacle(int park) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO park.industrial_park (id, name_ja, status, source_id, changed_by)"
                            + " VALUES ('crash-%d', 'x', 'existing', 'town-hall', 'other')"
                                    .formatted(park));
        }
        return connection;
    }

    /** Until a backend stands before the obstacle. */
    void awaitObstacle(String table) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (waiting(table) > 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Nobody writes " + table);
    }

    long waiting(String table) {
        return rows.count(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO ' || ? || '%'",
                table);
    }
}
