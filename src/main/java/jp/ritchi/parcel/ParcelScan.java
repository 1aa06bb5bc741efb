package jp.ritchi.parcel;

import java.time.LocalDate;
import java.util.function.ObjIntConsumer;
import jp.ritchi.layer.LayerReads;
import org.springframework.stereotype.Component;

/** Walks over many parcels that the caller may see, a few hundred in memory at a time. */
@Component
public class ParcelScan {
    private static final int FETCH_ROWS = 500;
    private static final String COUNT = "SELECT count(*) " + Parcels.EXISTING;
    private static final String WALK =
            "SELECT version, " + Parcels.COLUMNS + Parcels.EXISTING + " AND id > :after";

    private final LayerReads reads;

    ParcelScan(LayerReads reads) {
        this.reads = reads;
    }

    /** How many parcels of the selection exist on {@code day}. */
    public long count(ParcelSelection selection, LocalDate day) {
        return reads.glance(
                client ->
                        client.sql(COUNT + selection.condition())
                                .param("day", day)
                                .params(selection.values())
                                .query(Long.class)
                                .single());
    }

    /**
     * Hands each parcel over with the version of its row, in the order of their ids.
     *
     * @param after begins behind this id; empty for the first
     */
    public void forEach(
            ParcelSelection selection,
            LocalDate day,
            String after,
            ObjIntConsumer<Parcel> receiver) {
        reads.read(
                client -> {
                    client.sql(WALK + selection.condition() + " ORDER BY id")
                            .withFetchSize(FETCH_ROWS)
                            .param("day", day)
                            .param("after", after)
                            .params(selection.values())
                            .query(
                                    row -> {
                                        receiver.accept(Parcels.parcel(row), row.getInt("version"));
                                    });
                    return after;
                });
    }
}
