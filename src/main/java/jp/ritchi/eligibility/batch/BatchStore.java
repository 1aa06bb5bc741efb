package jp.ritchi.eligibility.batch;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.eligibility.DatedProgramme;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the results of batches; always within the transaction of the job that makes them. */
@Component
class BatchStore {
    private static final String BEGIN =
            """
            INSERT INTO eligibility.batch (job, visibility, programme, programme_version,
                programme_title_ja, programme_title_en, source, as_of, lots, selection, stamps, restarts)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?::jsonb, ?)
            """;
    private static final String ROW =
            """
            INSERT INTO eligibility.batch_result (job, number, parcel_id, site_id, name, lot_number,
                municipality_code, verdict, reason_ja, reason_en, area_ha, ceiling_jpy, findings,
                synthetic, source_id, problem_type, problem_ja, problem_en, geom)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?,
                ST_GeomFromWKB(?, 6668))
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    BatchStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void begin(
            UUID job,
            String visibility,
            BatchInputs inputs,
            DatedProgramme dated,
            BatchPosition position) {
        var programme = dated.programme();
        jdbc.update(
                BEGIN,
                job,
                visibility,
                programme.id(),
                programme.version(),
                programme.title().ja(),
                programme.title().en(),
                json.writeValueAsString(dated.source()),
                inputs.asOf(),
                inputs.lots(),
                json.writeValueAsString(inputs.selection().told()),
                json.writeValueAsString(Map.copyOf(position.stamps())),
                position.restarts());
    }

    void discard(UUID job) {
        jdbc.update("DELETE FROM eligibility.batch WHERE job = ?", job);
    }

    void add(UUID job, List<BatchRow> rows) {
        jdbc.batchUpdate(ROW, rows, 500, (statement, row) -> bind(statement, job, row));
    }

    private void bind(PreparedStatement statement, UUID job, BatchRow row) throws SQLException {
        var parcel = row.parcel();
        var answer = row.answer();
        var problem = row.problem();
        var subsidy = answer == null ? null : answer.subsidy();
        var site = row.site();
        var values =
                new @Nullable Object[] {
                    job,
                    row.number(),
                    parcel == null ? null : parcel.id(),
                    row.siteId(),
                    row.name(),
                    parcel == null ? null : parcel.lotNumber(),
                    parcel == null ? null : parcel.municipalityCode(),
                    answer == null ? null : answer.verdict().word(),
                    answer == null ? null : answer.reason().ja(),
                    answer == null ? null : answer.reason().en(),
                    answer == null ? null : java.math.BigDecimal.valueOf(answer.areaHectares()),
                    subsidy == null ? null : subsidy.ceilingJpy(),
                    json.writeValueAsString(row.findings()),
                    answer != null && answer.synthetic(),
                    parcel == null ? null : parcel.sourceId(),
                    problem == null ? null : problem.slug(),
                    problem == null ? null : problem.sentence().ja(),
                    problem == null ? null : problem.sentence().en(),
                    site == null ? null : new WKBWriter().write(site.geometry())
                };
        for (int i = 0; i < values.length; i++) {
            set(statement, i + 1, values[i]);
        }
    }

    private static void set(PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else {
            statement.setObject(at, value);
        }
    }
}
