package jp.ritchi.layer;

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

    LayerReads(
            @Qualifier("policy") JdbcClient jdbc,
            @Qualifier("policy") TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Runs {@code work} with the rows that the caller may see. */
    public <T> T read(Function<JdbcClient, T> work) {
        return transactions.execute(status -> work.apply(jdbc));
    }

    /**
     * A stamp that changes whenever a row of the layer changes that the caller may see, and never
     * because of one that the caller may not; callers of different clearance get different stamps.
     */
    public String stamp(String layerId) {
        return read(
                client -> client.sql(STAMP).param("layer", layerId).query(String.class).single());
    }

    private static final String STAMP =
            """
            SELECT cardinality(policy.visible()) || '-' || coalesce(
                (SELECT version FROM policy.layer_versions WHERE layer = :layer), 0)
            """;
}
