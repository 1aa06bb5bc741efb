package jp.ritchi.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that the public may not see, two in each layer: a staff row on a public site beside Saijo
 * interchange, and a restricted one far out at sea, where it would stretch every extent. Children
 * (money, counts, samples) belong to hidden rows only.
 */
final class HiddenRows {
    static final String SOURCE = "a04-source";
    static final String SCENARIO = "00000000-0000-0000-0000-00000000a041";
    static final String PUBLIC_PARCEL = "a04-public-parcel";
    static final double[] SITE = {132.7545, 34.4330};
    static final double[] AT_SEA = {131.2, 25.8};

    /** By collection: the table, and the columns that only this layer must have. */
    static final Map<String, String[]> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("fabs", new String[] {"fab.fab", "company_ja, kind", "'秘', 'investment'"});
        TABLES.put(
                "industrial-parks", new String[] {"park.industrial_park", "status", "'planned'"});
        TABLES.put(
                "parcels",
                new String[] {"parcel.parcel", "lot_number, area_m2, lots", "'1', 1, 2"});
        TABLES.put(
                "interchanges",
                new String[] {
                    "interchange.interchange", "kind, n06_type, has_exit", "'interchange', 1, true"
                });
        TABLES.put(
                "infrastructure-projects",
                new String[] {"infrastructure.project", "sector", "'road'"});
        TABLES.put("traffic-corridors", new String[] {"traffic.corridor", "kind", "'national'"});
        TABLES.put(
                "traffic-stations",
                new String[] {"traffic.station", "station_code", "'A04' || :visibility"});
        TABLES.put(
                "monitoring-points",
                new String[] {"groundwater.monitoring_point", "kind", "'groundwater'"});
        TABLES.put(
                "organisations",
                new String[] {"organisation.organisation", "kind", "'headquarters'"});
        TABLES.put(
                "land-zones",
                new String[] {"landuse.zone", "theme, zone_code", "'agricultural', 'farmland'"});
        TABLES.put(
                "municipalities",
                new String[] {"boundary.municipality", "municipality_code", "'43404'"});
        TABLES.put("access-roads", new String[] {"landuse.access_road", "kind", "'municipal'"});
        TABLES.put(
                "hazard-zones", new String[] {"hazard.zone", "theme, depth_rank", "'flood', '6'"});
    }

    private final JdbcClient writer;

    HiddenRows(JdbcClient writer) {
        this.writer = writer;
    }

    static String id(String collection, String visibility) {
        return "a04-" + collection + "-" + visibility;
    }

    /** What the public may see: a source without rows, and a parcel. */
    void insertPublic() {
        execute(
                "INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en,"
                        + " licence, attribution_ja, attribution_en)"
                        + " VALUES ('a04-source', '試験', 'Test', '試験', 'Test', '-', '試験', 'Test')");
        insert("parcels", PUBLIC_PARCEL, "public", SITE);
    }

    void insertHidden() {
        TABLES.keySet().forEach(collection -> insert(collection, "staff", SITE));
        TABLES.keySet().forEach(collection -> insert(collection, "restricted", AT_SEA));
        scenario();
        for (var visibility : new String[] {"staff", "restricted"}) {
            execute(
                    "INSERT INTO traffic.hourly_count SELECT '%s', h, 'up', 9, 9, 9, 'observed', '%s'"
                                    .formatted(id("traffic-stations", visibility), SOURCE)
                            + " FROM generate_series('2026-06-01'::timestamptz, '2026-06-03', '1h') h");
            execute(
                    "INSERT INTO traffic.detector_day SELECT '%s', d, array_fill(9::smallint, '{288}'), '%s'"
                                    .formatted(id("traffic-stations", visibility), SOURCE)
                            + " FROM generate_series('2026-06-01'::date, '2026-06-03', '1 day') d");
            execute(
                    "INSERT INTO groundwater.sample_result (id, point_id, sampled_on, substance,"
                            + " value_ng_per_l, qualifier, source_id) VALUES ('a04-%1$s', '%2$s',"
                                    .formatted(visibility, id("monitoring-points", visibility))
                            + " '2026-06-01', 'PFOS', 9999, '=', '%s')".formatted(SOURCE));
            execute(
                    "INSERT INTO infrastructure.budget VALUES ('a04-%s', '%s', 2024, 'allotted', 9, '%s')"
                            .formatted(
                                    visibility, id("infrastructure-projects", visibility), SOURCE));
            programmes(visibility);
        }
    }

    /** What-if questions are hidden in one way only. */
    private void scenario() {
        execute(
                "INSERT INTO eligibility.scenario (id, title_ja, programme, requirements, changes,"
                        + " visibility, author) VALUES ('"
                        + SCENARIO
                        + "', '秘 a04', 'higashihiroshima-ic-2km', 'all', '[]', 'staff', 'a04')");
    }

    /** A programme of its own, and a newer, much kinder version of the public one. */
    private void programmes(String visibility) {
        execute(
                """
                INSERT INTO eligibility.programme
                SELECT id.name, 'a04-%1$s', '2026-01-01', NULL, '%1$s', document || jsonb_build_object(
                    'id', id.name, 'version', 'a04-%1$s', 'effectiveFrom', '2026-01-01',
                    'criteria', '[]'::jsonb)
                FROM eligibility.programme p,
                    (VALUES ('a04-%1$s'), ('higashihiroshima-ic-2km')) id (name)
                WHERE p.id = 'higashihiroshima-ic-2km' AND p.version = '1'
                """
                        .formatted(visibility));
    }

    void removeHidden() {
        execute("DELETE FROM eligibility.scenario WHERE id = '" + SCENARIO + "'");
        execute("DELETE FROM eligibility.programme WHERE version LIKE 'a04-%'");
        TABLES.values()
                .forEach(
                        table ->
                                execute(
                                        "DELETE FROM %s WHERE source_id = '%s' AND id <> '%s'"
                                                .formatted(table[0], SOURCE, PUBLIC_PARCEL)));
    }

    void removeAll() {
        removeHidden();
        execute("DELETE FROM parcel.parcel WHERE id = '" + PUBLIC_PARCEL + "'");
        execute("DELETE FROM core.source WHERE id = '" + SOURCE + "'");
    }

    void execute(String sql) {
        writer.sql(sql).update();
    }

    private void insert(String collection, String visibility, double[] at) {
        insert(collection, id(collection, visibility), visibility, at);
    }

    private void insert(String collection, String id, String visibility, double[] at) {
        var table = TABLES.get(collection);
        writer.sql(
                        """
                        INSERT INTO %s (id, name_ja, name_en, source_id, visibility, valid_from,
                            positional_accuracy, geom, %s)
                        SELECT :id, '秘密の行', 'a04 hidden row', 'a04-source', :visibility, :since,
                            'site', ST_GeomFromText(:wkt, 6668), %s
                        """
                                .formatted(table[0], table[1], table[2]))
                .param("id", id)
                .param("visibility", visibility)
                .param("since", java.time.LocalDate.of(1901, 1, 1))
                .param("wkt", wkt(collection, at[0], at[1]))
                .update();
    }

    private static String wkt(String collection, double x, double y) {
        // The hazard reaches into the site that is asked about, so that it shows in the answer.
        double far = collection.equals("hazard-zones") ? 0.002 : 0.0005;
        return switch (collection) {
            case "parcels", "land-zones", "hazard-zones", "municipalities" ->
                    "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                            .formatted(x, y, x + far, y + far);
            case "traffic-corridors", "access-roads" ->
                    "LINESTRING(%s %s, %s %s)".formatted(x, y, x + far, y + far);
            default -> "POINT(%s %s)".formatted(x, y);
        };
    }
}
