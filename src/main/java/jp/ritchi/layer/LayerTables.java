package jp.ritchi.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the table of a layer in the catalogue of the database: the one that keeps a history and
 * whose triggers count for the layer ({@code core.track}). Tables do not change while the service
 * runs, so each is looked up once, before the first request: what depends on them is told also
 * while the database is away.
 */
@Component
public class LayerTables implements SmartInitializingSingleton {
    private static final String TABLE =
            """
            SELECT c.oid::regclass::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            WHERE t.tgname = 'bump_insert' AND t.tgfoid = 'core.bump_version'::regproc
                AND t.tgargs = convert_to(?, 'UTF8') || decode('00', 'hex')
                AND EXISTS (SELECT FROM pg_trigger k
                    WHERE k.tgrelid = c.oid AND k.tgname = 'keep_history')
            """;
    private static final String COLUMNS =
            """
            SELECT attname, format_type(atttypid, atttypmod), NOT attnotnull, atthasdef
            FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            ORDER BY attnum
            """;

    private final JdbcClient jdbc;
    private final List<DerivedColumns> derived;
    private final Map<String, Optional<LayerTable>> known = new ConcurrentHashMap<>();

    private final LayerCatalog layers;

    LayerTables(JdbcClient jdbc, List<DerivedColumns> derived, LayerCatalog layers) {
        this.jdbc = jdbc;
        this.derived = derived;
        this.layers = layers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        layers.list().forEach(this::find);
    }

    /** The table of a layer; empty when its rows cannot be written one by one. */
    public Optional<LayerTable> find(Layer layer) {
        return known.computeIfAbsent(layer.id(), this::load);
    }

    private Optional<LayerTable> load(String layerId) {
        return jdbc.sql(TABLE)
                .param(layerId)
                .query(String.class)
                .optional()
                .map(name -> new LayerTable(name, columns(name), derivedOf(layerId)));
    }

    private Map<String, LayerTable.Column> columns(String table) {
        var columns = new LinkedHashMap<String, LayerTable.Column>();
        jdbc.sql(COLUMNS)
                .param(table)
                .query(
                        row -> {
                            columns.put(
                                    row.getString(1),
                                    new LayerTable.Column(
                                            row.getString(2),
                                            row.getBoolean(3),
                                            row.getBoolean(4)));
                        });
        return columns;
    }

    private @Nullable DerivedColumns derivedOf(String layerId) {
        return derived.stream().filter(d -> d.layer().equals(layerId)).findFirst().orElse(null);
    }
}
