package jp.ritchi.ogcapi.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.ritchi.audit.Audit;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.ogcapi.features.Item;
import jp.ritchi.ogcapi.http.RowState;
import jp.ritchi.security.Clearance;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes rows of layers one at a time. A row is written together with its history, its layer's
 * counters and its entry in the register of deeds, or not at all; and only while it is in the state
 * that its writer has read and visible to that writer. Writes to one layer take turns with each
 * other and with imports.
 */
@Component
class FeatureStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ConstraintProblems constraints;
    private final Audit audit;

    FeatureStore(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ConstraintProblems constraints,
            Audit audit) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.constraints = constraints;
        this.audit = audit;
    }

    /** A row that has been written. */
    record Written(String id, RowState state) {}

    /** Adds a row under an id that nobody could foresee. */
    Written insert(Layer layer, LayerTable table, Draft draft) {
        var id = layer.id() + "-" + UUID.randomUUID();
        return inTurn(
                layer,
                table,
                () -> {
                    var state =
                            RowSql.bind(jdbc.sql(RowSql.insert(table, draft)), draft)
                                    .param("id", id)
                                    .param("actor", actor())
                                    .query(FeatureStore::state)
                                    .single();
                    record(Submission.Way.CREATE.action(), layer, id, draft, state);
                    return new Written(id, state);
                });
    }

    /** Changes the row of {@code read}, which is what the writer has seen. */
    Written update(Item read, String id, LayerTable table, Draft draft, Change change) {
        return inTurn(
                read.form().layer(),
                table,
                () -> {
                    requireUnambiguous(table, id, read, change.precondition());
                    var statement = jdbc.sql(RowSql.update(table, draft));
                    var state =
                            present(RowSql.bind(statement, draft), id, read)
                                    .param("actor", actor())
                                    .query(FeatureStore::state)
                                    .optional()
                                    .orElseThrow(EditingProblems::changedMeanwhile);
                    record(change.way().action(), read.form().layer(), id, draft, state);
                    return new Written(id, state);
                });
    }

    /** How a stored row is to be changed. */
    record Change(Submission.Way way, Precondition precondition) {}

    /** Removes the row of {@code read}, unless rows of others hang on it. */
    Written delete(Item read, String id, LayerTable table, Precondition precondition) {
        return inTurn(
                read.form().layer(),
                table,
                () -> {
                    requireUnambiguous(table, id, read, precondition);
                    requireNoChildren(table, id);
                    present(jdbc.sql(RowSql.delete(table)), id, read)
                            .query(FeatureStore::state)
                            .optional()
                            .orElseThrow(EditingProblems::changedMeanwhile);
                    record("feature.delete", read.form().layer(), id, new Draft(), read.state());
                    return new Written(id, read.state());
                });
    }

    private static JdbcClient.StatementSpec present(
            JdbcClient.StatementSpec statement, String id, Item read) {
        return statement
                .param("id", id)
                .param("version", read.state().version())
                .param("changedAt", Timestamp.from(read.state().changedAt()))
                .param("visible", Clearance.ofCaller().visible().collect(Collectors.joining(",")));
    }

    private <T> T inTurn(Layer layer, LayerTable table, Supplier<T> work) {
        try {
            var done =
                    transaction.execute(
                            status -> {
                                jdbc.sql(RowSql.TURN)
                                        .param(layer.id())
                                        .query((row, number) -> row.getString(1))
                                        .list();
                                return work.get();
                            });
            return Objects.requireNonNull(done);
        } catch (DataIntegrityViolationException e) {
            throw constraints.of(e, table.name());
        } catch (UncategorizedDataAccessException e) {
            // The store left while it committed: nobody knows, and whoever reads again will see.
            throw new DataAccessResourceFailureException("A write was not confirmed", e);
        }
    }

    /** A date cannot tell two states of one second apart: the writer may have read the first. */
    private void requireUnambiguous(
            LayerTable table, String id, Item read, Precondition precondition) {
        if (precondition.unmodifiedSince() == null) {
            return;
        }
        Optional<Instant> before =
                jdbc.sql(RowSql.before(table))
                        .param("id", id)
                        .query(Timestamp.class)
                        .optional()
                        .map(Timestamp::toInstant);
        if (precondition.isAmbiguous(read.state(), before.orElse(null))) {
            throw EditingProblems.changedWithinTheSecond();
        }
    }

    private void requireNoChildren(LayerTable table, String id) {
        var children =
                jdbc.sql(RowSql.CHILDREN)
                        .param(table.name())
                        .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                        .list();
        for (var child : children) {
            boolean used =
                    jdbc.sql(RowSql.used(child[0], child[1]))
                            .param("id", id)
                            .query(Boolean.class)
                            .single();
            if (used) {
                throw EditingProblems.inUse(child[0]);
            }
        }
    }

    private void record(String action, Layer layer, String id, Draft draft, RowState state) {
        audit.record(
                action,
                layer.id() + "/" + id,
                Map.of("version", state.version(), "changed", draft.changed()));
    }

    private static RowState state(ResultSet row, int number) throws SQLException {
        return new RowState(row.getInt(1), row.getTimestamp(2).toInstant());
    }

    /** With a prefix, so that no account's name can pass for a seed or an import. */
    private static String actor() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return "edit:" + (caller == null ? "system" : caller.getName());
    }
}
