package jp.ritchi.interchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.layer.Snapshots;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/** The interchanges and junctions that the caller may see, kept in memory until one changes. */
@Component
public class Interchanges {
    private static final String ALL =
            """
            SELECT id, name_ja, name_en, ST_X(geom) AS lon, ST_Y(geom) AS lat, kind, has_exit,
                coalesce(valid_from, make_date(opened_year, 1, 1)) AS valid_from, valid_to,
                positional_accuracy, source_id, source_title_ja, source_title_en
            FROM policy.interchanges WHERE geom IS NOT NULL ORDER BY id
            """;

    private final LayerReads reads;
    private final Snapshots<List<Interchange>> snapshots = new Snapshots<>();

    Interchanges(LayerReads reads) {
        this.reads = reads;
    }

    /** All of them, of every kind and time. */
    public List<Interchange> list() {
        return reads.read(
                client ->
                        snapshots.get(
                                reads.stamp("interchanges"),
                                () -> client.sql(ALL).query(this::interchange).list()));
    }

    private Interchange interchange(ResultSet row, int number) throws SQLException {
        return new Interchange(
                row.getString("id"),
                row.getString("name_ja"),
                row.getString("name_en"),
                new Coordinate(row.getDouble("lon"), row.getDouble("lat")),
                "smart-interchange".equals(row.getString("kind")),
                row.getBoolean("has_exit"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("positional_accuracy"),
                row.getString("source_id"),
                row.getString("source_title_ja"),
                row.getString("source_title_en"));
    }
}
