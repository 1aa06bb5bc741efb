package jp.ritchi.parcel;

import java.time.LocalDate;
import java.util.List;
import jp.ritchi.layer.LayerReads;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The parcels that the caller may see, all of them or those of a box, page by page. */
@Component
public class ParcelPages {
    private static final String IN_BOX =
            " AND geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)";

    private final LayerReads reads;

    ParcelPages(LayerReads reads) {
        this.reads = reads;
    }

    /** How many parcels exist on a day. */
    public long count(LocalDate day, @Nullable Envelope box) {
        return reads.read(
                client ->
                        statement(client, "SELECT count(*)", "", day, box)
                                .query(Long.class)
                                .single());
    }

    /** The next parcels by id after one; the empty text comes before all. */
    public List<Parcel> after(String id, LocalDate day, @Nullable Envelope box, int limit) {
        return reads.read(
                client ->
                        statement(
                                        client,
                                        "SELECT " + Parcels.COLUMNS,
                                        " AND id > :after ORDER BY id LIMIT :limit",
                                        day,
                                        box)
                                .param("after", id)
                                .param("limit", limit)
                                .query((row, number) -> Parcels.parcel(row))
                                .list());
    }

    private static StatementSpec statement(
            JdbcClient client, String what, String more, LocalDate day, @Nullable Envelope box) {
        var sql = what + " " + Parcels.EXISTING + (box == null ? "" : IN_BOX) + more;
        var statement = client.sql(sql).param("day", day);
        if (box == null) {
            return statement;
        }
        return statement
                .param("west", box.getMinX())
                .param("south", box.getMinY())
                .param("east", box.getMaxX())
                .param("north", box.getMaxY());
    }
}
