package jp.ritchi.layer;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where the layers are known to be complete. */
@Component
public class Coverages {
    /**
     * A circle inside which every feature of the layer is stored.
     *
     * @param lon longitude of the centre, degrees
     * @param lat latitude of the centre, degrees
     */
    public record Circle(double lon, double lat, double radiusMetres) {}

    private final LayerReads reads;
    private final Snapshots<List<Circle>> snapshots = new Snapshots<>();

    Coverages(LayerReads reads) {
        this.reads = reads;
    }

    /** The circles of one layer; none when nothing is known about it. */
    public List<Circle> list(String layerId) {
        return reads.read(
                client -> snapshots.get(layerId + " " + reads.stamp(layerId), () -> load(layerId)));
    }

    private List<Circle> load(String layerId) {
        return reads.read(
                client ->
                        client.sql("SELECT lon, lat, radius_m FROM policy.coverage WHERE layer = ?")
                                .param(layerId)
                                .query(
                                        (row, number) ->
                                                new Circle(
                                                        row.getDouble("lon"),
                                                        row.getDouble("lat"),
                                                        row.getDouble("radius_m")))
                                .list());
    }
}
