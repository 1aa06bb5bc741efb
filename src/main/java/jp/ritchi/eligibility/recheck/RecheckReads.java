package jp.ritchi.eligibility.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Reads the reports that the caller may see. */
@Component
class RecheckReads {
    static final int MAX_LIMIT = 1_000;
    private static final int REPORTS = 100;
    private static final String LIST =
            """
            SELECT r.*, stamps::text AS stamps_now, before_stamps::text AS stamps_before,
                (SELECT count(*) FROM policy.recheck_changes c
                    WHERE c.recheck = r.id AND kind = 'verdict') AS verdicts,
                (SELECT count(*) FROM policy.recheck_changes c
                    WHERE c.recheck = r.id AND kind = 'outcome') AS outcomes,
                (SELECT count(*) FROM policy.recheck_changes c
                    WHERE c.recheck = r.id AND kind = 'measured') AS measures
            FROM policy.rechecks r
            """;
    private static final String CHANGES =
            """
            SELECT programme, parcel_id, parcel_name, kind, before::text AS before,
                after::text AS after, causes
            FROM policy.recheck_changes WHERE recheck = :id
            ORDER BY array_position(ARRAY['verdict', 'outcome', 'measured'], kind), programme,
                parcel_id
            LIMIT :limit OFFSET :offset
            """;

    private final LayerReads reads;
    private final JsonMapper json;

    RecheckReads(LayerReads reads, JsonMapper json) {
        this.reads = reads;
        this.json = json;
    }

    /** The latest reports, newest first. */
    List<Map<String, Object>> list() {
        return reads.read(
                client ->
                        client.sql(LIST + "ORDER BY finished_at DESC, id LIMIT " + REPORTS)
                                .query((row, number) -> report(row))
                                .list());
    }

    /** One report with a page of its changes, those of verdicts first. */
    Map<String, Object> get(UUID id, int limit, int offset) {
        return reads.read(
                client -> {
                    var report =
                            client.sql(LIST + "WHERE id = :id")
                                    .param("id", id)
                                    .query((row, number) -> report(row))
                                    .optional()
                                    .orElseThrow(RecheckReads::unknown);
                    var changes =
                            client.sql(CHANGES)
                                    .param("id", id)
                                    .param("limit", limit)
                                    .param("offset", offset)
                                    .query((row, number) -> change(row))
                                    .list();
                    report.put("changes", changes);
                    return report;
                });
    }

    static RequestProblem unknown() {
        return RequestProblem.notFound(
                "no-such-recheck",
                "その再判定の記録はありません。/api/rechecks の一覧から選んでください。",
                "There is no such re-check. Choose one of /api/rechecks.");
    }

    private static Map<String, Object> report(ResultSet row) throws SQLException {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", row.getString("id"));
        told.put("visibility", row.getString("visibility"));
        told.put("startedBy", row.getString("started_by"));
        told.put("day", row.getString("day"));
        told.put("startedAt", row.getTimestamp("started_at").toInstant().toString());
        told.put("finishedAt", row.getTimestamp("finished_at").toInstant().toString());
        for (String count : List.of("evaluated", "untouched", "added", "removed")) {
            told.put(count, row.getLong(count));
        }
        told.put(
                "changed",
                Map.of(
                        "verdict", row.getLong("verdicts"),
                        "outcome", row.getLong("outcomes"),
                        "measured", row.getLong("measures")));
        var before = row.getString("stamps_before");
        if (before != null) {
            told.put("dataBefore", new RawValue(before));
            told.put("dayBefore", row.getString("before_day"));
        }
        told.put("data", new RawValue(row.getString("stamps_now")));
        return told;
    }

    private Map<String, Object> change(ResultSet row) throws SQLException {
        var before = json.readValue(row.getString("before"), AnswerState.class);
        var after = json.readValue(row.getString("after"), AnswerState.class);
        var told = new LinkedHashMap<String, Object>();
        told.put("programme", row.getString("programme"));
        told.put("parcel", row.getString("parcel_id"));
        told.put("name", row.getString("parcel_name"));
        told.put("kind", row.getString("kind"));
        told.put("before", before.verdict());
        told.put("after", after.verdict());
        told.put("criteria", AnswerState.differences(before, after));
        var causes = new ArrayList<Object>();
        for (Object cause : (Object[]) row.getArray("causes").getArray()) {
            causes.add(cause);
        }
        told.put("causes", causes);
        return told;
    }
}
