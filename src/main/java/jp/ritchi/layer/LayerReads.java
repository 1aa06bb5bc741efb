package jp.ritchi.layer;

import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import jp.ritchi.security.Clearance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

    private final KeptStamps kept;

    /** The reading under way; there is none where the thread has no value. */
    private final ThreadLocal<Reading> reading = new ThreadLocal<>();

    /** Its stamps, once somebody asked for one. */
    private static final class Reading {
        private @Nullable Stamps stamps;
    }

    LayerReads(
            @Qualifier("policy") JdbcClient jdbc,
            @Qualifier("policy") TransactionOperations transactions,
            @Qualifier("policy-statements") TransactionOperations statements,
            KeptStamps kept) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.statements = statements;
        this.kept = kept;
    }

    /**
     * Runs {@code work} with the rows that the caller may see, all of one moment: what is read
     * inside, also by nested calls, belongs to one transaction and never mixes two states of the
     * data.
     */
    public <T> T read(Function<JdbcClient, T> work) {
        if (reading.get() != null) {
            return work.apply(jdbc);
        }
        return inside(transactions, work);
    }

    /**
     * Like {@link #read}, but every statement may see a moment of its own, which is quicker for the
     * public. For answers in which each layer is read by one statement.
     */
    public <T> T glance(Function<JdbcClient, T> work) {
        return reading.get() != null ? work.apply(jdbc) : inside(statements, work);
    }

    private <T> T inside(TransactionOperations way, Function<JdbcClient, T> work) {
        return way.execute(
                status -> {
                    reading.set(new Reading());
                    try {
                        return work.apply(jdbc);
                    } finally {
                        reading.remove();
                    }
                });
    }

    /**
     * A stamp that changes whenever a row of the layer changes that the caller may see, and never
     * because of one that the caller may not; callers of different clearance get different stamps.
     *
     * <p>Inside {@link #read} it is that of the rows read there. Elsewhere it is kept in memory and
     * may be older than the store by less than a second, never newer; what this instance committed
     * is always in it.
     */
    public String stamp(String layerId) {
        var now = reading.get();
        if (now == null) {
            return recent().of(layerId);
        }
        if (now.stamps == null) {
            now.stamps =
                    TransactionSynchronizationManager.isActualTransactionActive()
                            ? load()
                            : recent();
        }
        return now.stamps.of(layerId);
    }

    /** What {@link #stamp} would tell the public, if it is known without asking the store. */
    public Optional<String> publicStamp(String layerId) {
        return kept.find(Clearance.PUBLIC).map(stamps -> stamps.of(layerId));
    }

    private Stamps recent() {
        var clearance = Clearance.ofCaller();
        return kept.find(clearance)
                .orElseGet(
                        () -> {
                            var asked = kept.ask();
                            var stamps = glance(client -> load());
                            kept.offer(clearance, stamps, asked);
                            return stamps;
                        });
    }

    private Stamps load() {
        var byLayer = new HashMap<String, String>();
        jdbc.sql(Stamps.ALL)
                .query((RowCallbackHandler) row -> byLayer.put(row.getString(1), row.getString(2)));
        return new Stamps(byLayer);
    }

    /**
     * The SQL of a column that holds {@link #stamp} of the very moment in which its statement
     * reads.
     */
    public static String stampColumn(String layerId) {
        return "coalesce((SELECT "
                + Stamps.VISIBLE
                + "version FROM policy.layer_versions WHERE layer = '"
                + layerId
                + "'), "
                + Stamps.VISIBLE
                + "'0')";
    }
}
