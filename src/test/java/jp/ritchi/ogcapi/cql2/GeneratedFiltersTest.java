package jp.ritchi.ogcapi.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.ritchi.security.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Thousands of made-up filters say of every row the same as SQL that was written independently:
 * true, false or unknown; and both forms of a filter mean the same.
 */
@SpringBootTest
class GeneratedFiltersTest {
    private static final int FILTERS = Integer.getInteger("ritchi.generatedFilters", 10_000);
    private static final long SEED = Long.getLong("ritchi.generatedFiltersSeed", 20261126);

    private static final Map<String, Kind> COLUMNS =
            Map.ofEntries(
                    Map.entry("word", Kind.TEXT),
                    Map.entry("other", Kind.TEXT),
                    Map.entry("whole", Kind.NUMBER),
                    Map.entry("real", Kind.NUMBER),
                    Map.entry("flag", Kind.BOOLEAN),
                    Map.entry("day_from", Kind.DAY),
                    Map.entry("day_to", Kind.DAY),
                    Map.entry("day_off", Kind.DAY),
                    Map.entry("time_from", Kind.MOMENT),
                    Map.entry("time_to", Kind.MOMENT),
                    Map.entry("time_off", Kind.MOMENT),
                    Map.entry("tags", Kind.ARRAY),
                    Map.entry("geom", Kind.SHAPE),
                    Map.entry("spot", Kind.SHAPE));

    @Autowired private Cql2 cql2;
    @Autowired private Environment environment;
    private SingleConnectionDataSource connection;
    private JdbcClient owner;

    @BeforeEach
    void open() {
        connection = Owner.connection(environment);
        owner = JdbcClient.create(connection);
        owner.sql("SELECT setseed(0.5)").query().listOfRows();
        owner.sql("CREATE SCHEMA cql2_made").update();
        owner.sql(TABLE).update();
    }

    /** Nothing was committed. */
    @AfterEach
    void close() {
        connection.destroy();
    }

    @Test
    void everyFilterAgreesWithIndependentSql() {
        var filters = new MadeFilters(SEED);
        var names = queryables();
        var wrong = new LinkedHashMap<String, Long>();
        long chosen = 0;
        for (int i = 0; i < FILTERS; i++) {
            var made = filters.next();
            var condition = cql2.read(made.text(), false, names, shape -> shape);
            var json = cql2.read(made.json(), true, names, shape -> shape);
            assertThat(json.sql())
                    .as("%s and %s", made.text(), made.json())
                    .isEqualTo(condition.sql());
            assertThat(Arrays.deepEquals(json.values().toArray(), condition.values().toArray()))
                    .as(made.json())
                    .isTrue();
            var counts = compare(made, condition);
            chosen += counts[1];
            if (counts[0] > 0) {
                wrong.put(made.text() + "\n  " + made.sql(), counts[0]);
            }
        }
        assertThat(wrong.entrySet().stream().limit(5)).isEmpty();
        assertThat(chosen).as("rows chosen in all").isGreaterThan(FILTERS * 10L);
    }

    /** How many rows are judged differently, and how many are chosen. */
    private long[] compare(Made made, Cql2.Condition condition) {
        return owner.sql(
                        """
                        SELECT count(*) FILTER (WHERE ours IS DISTINCT FROM theirs),
                            count(*) FILTER (WHERE theirs)
                        FROM (SELECT (%s) AS ours, (%s) AS theirs FROM cql2_made.row v) judged
                        """
                                .formatted(condition.sql(), made.sql()))
                .params(condition.values())
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
    }

    private static Queryables queryables() {
        var columns = new LinkedHashMap<String, Queryables.Column>();
        COLUMNS.forEach(
                (name, kind) -> columns.put(name, new Queryables.Column("v." + name, kind)));
        return new Queryables(columns);
    }

    private static final String TABLE =
            """
            CREATE TABLE cql2_made.row AS
            SELECT CASE WHEN random() < 0.9 THEN words[1 + floor(random() * cardinality(words))] END AS word,
                words[1 + floor(random() * cardinality(words))] AS other,
                CASE WHEN random() < 0.9 THEN floor(random() * 9)::integer - 4 END AS whole,
                CASE WHEN random() < 0.9 THEN floor(random() * 17) / 2 - 4 END AS real,
                CASE WHEN random() < 0.8 THEN random() < 0.5 END AS flag,
                day_from, day_from + 1 + floor(random() * 40)::integer AS day_to,
                CASE WHEN random() < 0.8 THEN day_from + 3 END AS day_off,
                day_from + interval '3 h 30 min' AS time_from,
                day_from + interval '3 h 30 min' * (2 + floor(random() * 100)) AS time_to,
                CASE WHEN random() < 0.8 THEN day_from + interval '9 h 30 min' END AS time_off,
                to_jsonb(tag_array) AS tags, tag_array,
                CASE WHEN random() < 0.9 THEN ST_SetSRID(CASE floor(random() * 4)
                    WHEN 0 THEN ST_Point(x, y)
                    WHEN 1 THEN ST_MakeLine(ARRAY[ST_Point(x, y), ST_Point(x + 1, y + 1), ST_Point(x + 2, y)])
                    WHEN 2 THEN ST_MakeEnvelope(x, y, x + 2, y + 1)
                    ELSE ST_MakeEnvelope(x, y, x + 1, y + 1) END, 6668) END AS geom,
                ST_SetSRID(ST_Point(x, y + 1), 6668) AS spot
            FROM (SELECT i, ARRAY['', 'abc', 'ABC', 'Abc', 'äbc', 'ÄBC', 'abcé', '東広島', 'ひがし',
                        'it''s', '50%', 'a_c', 'a.c', '(x)', 'ｶﾅ', 'Chiș'] AS words,
                    date '2026-01-01' + floor(random() * 80)::integer AS day_from,
                    floor(random() * 5) AS x, floor(random() * 5) AS y,
                    CASE WHEN random() < 0.9 THEN (ARRAY['t0', 't1', 't2', 't3'])[1:floor(random() * 5)::integer] END
                        AS tag_array
                FROM generate_series(1, 120) i) made
            """;
}
