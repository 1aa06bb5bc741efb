package jp.ritchi.layer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The only door to stored rows for answers: statements run as a database role that sees nothing but
 * policy views, inside a transaction that carries the caller's clearance. Without such a
 * transaction the views show what the public may see.
 */
@Component
public class LayerReads {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final TransactionOperations statements;

    /** The stamps of the transaction under way; there is none where the thread has no value. */
    private final ThreadLocal<Map<String, String>> stamps = new ThreadLocal<>();

    LayerReads(
            @Qualifier("policy") JdbcClient jdbc,
            @Qualifier("policy") TransactionOperations transactions,
            @Qualifier("policy-statements") TransactionOperations statements) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.statements = statements;
    }

    /**
     * Runs {@code work} with the rows that the caller may see, all of one moment: what is read
     * inside, also by nested calls, belongs to one transaction and never mixes two states of the
     * data.
     */
    public <T> T read(Function<JdbcClient, T> work) {
        if (stamps.get() != null) {
            return work.apply(jdbc);
        }
        return inside(transactions, work);
    }

    /**
     * Like {@link #read}, but every statement may see a moment of its own, which is quicker for the
     * public. For answers in which each layer is read by one statement.
     */
    public <T> T glance(Function<JdbcClient, T> work) {
        return stamps.get() != null ? work.apply(jdbc) : inside(statements, work);
    }

    private <T> T inside(TransactionOperations way, Function<JdbcClient, T> work) {
        return way.execute(
                status -> {
                    stamps.set(new HashMap<>());
                    try {
                        return work.apply(jdbc);
                    } finally {
                        stamps.remove();
                    }
                });
    }

    /**
     * A stamp that changes whenever a row of the layer changes that the caller may see, and never
     * because of one that the caller may not; callers of different clearance get different stamps.
     */
    public String stamp(String layerId) {
        return read(
                client -> {
                    var known = stamps.get();
                    if (known.isEmpty()) {
                        client.sql(STAMPS)
                                .query(
                                        (row, number) ->
                                                known.put(row.getString(1), row.getString(2)))
                                .list();
                    }
                    return known.getOrDefault(layerId, known.get(NO_LAYER));
                });
    }

    /**
     * The SQL of a column that holds {@link #stamp} of the very moment in which its statement
     * reads.
     */
    public static String stampColumn(String layerId) {
        return "coalesce((SELECT "
                + VISIBLE
                + "version FROM policy.layer_versions WHERE layer = '"
                + layerId
                + "'), "
                + VISIBLE
                + "'0')";
    }

    private static final String VISIBLE = "cardinality(policy.visible()) || '-' || ";
    private static final String NO_LAYER = "";
    private static final String STAMPS =
            """
            SELECT layer, %1$sversion FROM policy.layer_versions
            UNION ALL SELECT '', %1$s'0'
            """
                    .formatted(VISIBLE);
}
