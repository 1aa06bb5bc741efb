package jp.ritchi.parcel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.layer.Snapshots;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parcels that the caller may see, by id. */
@Component
public class Parcels {
    /** What {@link #parcel} reads. */
    static final String COLUMNS =
            """
            id, name_ja, ST_AsBinary(geom) AS geom, lot_number, municipality_code, area_m2,
                registered_area_m2::double precision, coordinate_class, accuracy_class,
                positional_accuracy, lots, synthetic, source_id, source_title_ja, source_title_en
            """;

    /** Those that are on the map and exist on {@code day}. */
    static final String EXISTING =
            """
            FROM policy.parcels
            WHERE geom IS NOT NULL
                AND (valid_from IS NULL OR valid_from <= :day)
                AND (valid_to IS NULL OR valid_to >= :day)
            """;

    private static final String BY_ID =
            "SELECT "
                    + LayerReads.stampColumn("parcels")
                    + " AS stamp, "
                    + COLUMNS
                    + EXISTING
                    + " AND id = ANY (:ids) ORDER BY id";

    /**
     * For one id the server keeps a generic plan, which for an array of unknown length it does not.
     */
    private static final String BY_ONE_ID = BY_ID.replace("id = ANY (:ids)", "id = :ids");

    /** Larger questions are asked once; they would only push out what is asked again and again. */
    private static final int FEW = 20;

    private final LayerReads reads;
    private final Snapshots<RecentParcels> recent = new Snapshots<>();

    Parcels(LayerReads reads) {
        this.reads = reads;
    }

    /**
     * The parcels with these ids that exist on {@code day}, in the order of their ids. Ids that are
     * unknown, hidden from the caller or not valid on that day are left out.
     */
    public List<Parcel> list(Collection<String> ids, LocalDate day) {
        return reads.glance(
                client -> {
                    if (ids.size() > FEW) {
                        return load(client, ids, day).stream().map(Loaded::parcel).toList();
                    }
                    var known = recent.get(reads.stamp("parcels"), RecentParcels::new);
                    return known.find(ids, day).orElseGet(() -> remember(client, ids, day));
                });
    }

    /** Loads parcels and keeps each under the stamp of the moment in which it was read. */
    private List<Parcel> remember(JdbcClient client, Collection<String> ids, LocalDate day) {
        var loaded = load(client, ids, day);
        loaded.forEach(one -> recent.get(one.stamp(), RecentParcels::new).put(one.parcel(), day));
        return loaded.stream().map(Loaded::parcel).toList();
    }

    private static List<Loaded> load(JdbcClient client, Collection<String> ids, LocalDate day) {
        boolean one = ids.size() == 1;
        Object wanted = one ? ids.iterator().next() : ids.toArray(String[]::new);
        return client.sql(one ? BY_ONE_ID : BY_ID)
                .param("ids", wanted)
                .param("day", day)
                .query((row, number) -> new Loaded(parcel(row), row.getString("stamp")))
                .list();
    }

    private record Loaded(Parcel parcel, String stamp) {}

    static Parcel parcel(ResultSet row) throws SQLException {
        try {
            return new Parcel(
                    row.getString("id"),
                    row.getString("name_ja"),
                    new WKBReader().read(row.getBytes("geom")),
                    row.getString("lot_number"),
                    row.getString("municipality_code"),
                    row.getDouble("area_m2"),
                    row.getObject("registered_area_m2", Double.class),
                    row.getString("coordinate_class"),
                    row.getString("accuracy_class"),
                    row.getString("positional_accuracy"),
                    row.getObject("lots", Integer.class),
                    row.getBoolean("synthetic"),
                    row.getString("source_id"),
                    row.getString("source_title_ja"),
                    row.getString("source_title_en"));
        } catch (ParseException e) {
            throw new SQLException("Unreadable geometry of parcel " + row.getString("id"), e);
        }
    }
}
