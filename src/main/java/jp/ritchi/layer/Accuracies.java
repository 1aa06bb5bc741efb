package jp.ritchi.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far stored positions may be off, by the classes that their rows name. */
@Component
public class Accuracies {
    /**
     * One class of positions.
     *
     * @param layer the layer it holds for, {@code *} for all
     * @param attribute the attribute that names the class
     * @param metres how far a position may be off; absent where nothing can be measured with it
     */
    public record AccuracyClass(
            String layer,
            String attribute,
            String value,
            @Nullable Double metres,
            String noteJa,
            String noteEn,
            String sourceId) {}

    private static final String ALL =
            """
            SELECT layer, attribute, value, metres, note_ja, note_en, source_id
            FROM policy.accuracy_classes ORDER BY layer, attribute, value
            """;

    private final LayerReads reads;
    private final Snapshots<List<AccuracyClass>> snapshots = new Snapshots<>();

    Accuracies(LayerReads reads) {
        this.reads = reads;
    }

    /** All classes of all layers. */
    public List<AccuracyClass> list() {
        return reads.read(
                client -> snapshots.get(reads.stamp("accuracy-classes"), () -> load(client)));
    }

    private static List<AccuracyClass> load(JdbcClient client) {
        return client.sql(ALL)
                .query(
                        (row, number) ->
                                new AccuracyClass(
                                        row.getString("layer"),
                                        row.getString("attribute"),
                                        row.getString("value"),
                                        row.getObject("metres", Double.class),
                                        row.getString("note_ja"),
                                        row.getString("note_en"),
                                        row.getString("source_id")))
                .list();
    }
}
