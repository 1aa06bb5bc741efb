package jp.ritchi.eligibility.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ogcapi.http.Query;

/**
 * Which rows of a batch are asked for, and in which order; only listed words reach the statement.
 */
final class BatchPage {
    static final Set<String> PARAMETERS = Set.of("limit", "offset", "verdict", "sort");
    static final int MAX_LIMIT = 10_000;
    private static final int MAX_OFFSET = 10_000_000;
    private static final Set<String> VERDICTS =
            Set.of("eligible", "not-eligible", "undetermined", "problem");
    private static final Map<String, String> SORTS =
            Map.of(
                    "number", "number",
                    "name", "name",
                    "verdict", "verdict",
                    "area", "area_ha",
                    "ceiling", "ceiling_jpy");
    private static final String MEASURED = "measured:";
    private static final String COLUMNS =
            """
            SELECT number, parcel_id, site_id, name, lot_number, municipality_code, verdict,
                reason_ja, reason_en, area_ha, ceiling_jpy, findings::text AS findings, synthetic,
                source_id, source_title_ja, source_title_en, source_licence,
                problem_type, problem_ja, problem_en,
                ST_AsGeoJSON(ST_ForcePolygonCCW(geom), 9, 0) AS geojson, ST_AsBinary(geom) AS wkb
            FROM policy.batch_results WHERE job = :job
            """;

    private final String condition;
    private final String order;
    private final String end;
    private final Map<String, Object> values;
    private final int limit;
    private final int offset;

    private BatchPage(Query query) {
        values = new HashMap<>();
        condition = query.find("verdict").map(this::verdict).orElse("");
        order = query.find("sort").map(this::order).orElse("number");
        limit = number(query, "limit", 100, MAX_LIMIT);
        offset = number(query, "offset", 0, MAX_OFFSET);
        end = " LIMIT " + limit + " OFFSET " + offset;
    }

    private BatchPage(int after, int rows) {
        condition = " AND number > :after";
        order = "number";
        end = " LIMIT " + rows;
        values = Map.of("after", after);
        limit = rows;
        offset = 0;
    }

    /** The rows behind a number, for those who read them all piece by piece. */
    static BatchPage after(int number, int rows) {
        return new BatchPage(number, rows);
    }

    static BatchPage of(Query query) {
        query.allowOnly(PARAMETERS);
        return new BatchPage(query);
    }

    private String verdict(String verdict) {
        if (!VERDICTS.contains(verdict)) {
            throw BatchProblems.badVerdict();
        }
        if (verdict.equals("problem")) {
            return " AND verdict IS NULL";
        }
        values.put("verdict", verdict);
        return " AND verdict = :verdict";
    }

    private String order(String sort) {
        boolean down = sort.startsWith("-");
        var word = down ? sort.substring(1) : sort;
        var column = SORTS.get(word);
        if (column == null && word.startsWith(MEASURED)) {
            values.put("key", word.substring(MEASURED.length()));
            column =
                    "(SELECT (f ->> 'measured')::double precision"
                            + " FROM jsonb_array_elements(findings) f WHERE f ->> 'key' = :key)";
        }
        if (column == null) {
            throw BatchProblems.badSort();
        }
        return column + (down ? " DESC" : "") + " NULLS LAST, number";
    }

    private static int number(Query query, String name, int standard, int most) {
        var text = query.find(name).orElse(Integer.toString(standard));
        if (!text.matches("\\d{1,8}") || Integer.parseInt(text) > most) {
            throw BatchProblems.badNumber(name, most);
        }
        return Integer.parseInt(text);
    }

    int limit() {
        return limit;
    }

    int offset() {
        return offset;
    }

    Map<String, Object> values() {
        return values;
    }

    String select() {
        return COLUMNS + condition + " ORDER BY " + order + end;
    }

    /** Sorting does not count; its value is bound all the same. */
    String count() {
        var key = values.containsKey("key") ? " AND :key::text IS NOT NULL" : "";
        return "SELECT count(*) FROM policy.batch_results WHERE job = :job" + condition + key;
    }
}
