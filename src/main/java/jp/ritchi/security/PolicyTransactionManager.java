package jp.ritchi.security;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Opens read-only transactions that carry the caller's clearance in a setting that ends with them.
 * The database's views read it; a forgotten transaction therefore shows less, never more.
 */
class PolicyTransactionManager extends DataSourceTransactionManager {
    private static final long serialVersionUID = 1L;

    PolicyTransactionManager(DataSource policySource) {
        super(policySource);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var clearance = Clearance.ofCaller();
        if (clearance == Clearance.PUBLIC) {
            return;
        }
        try (var statement =
                connection.prepareStatement("SELECT set_config('ritchi.clearance', ?, true)")) {
            statement.setString(1, clearance.id());
            statement.execute();
        }
    }
}
