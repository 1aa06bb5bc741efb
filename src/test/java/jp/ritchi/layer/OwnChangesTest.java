package jp.ritchi.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way to commit through the default data source counts. */
@RitchiServer
class OwnChangesTest {
    private static final String TOUCH =
            "UPDATE core.source SET note_en = note_en WHERE id = 'none'";

    @Autowired private OwnChanges changes;
    @Autowired private DataSource source;
    @Autowired private JdbcClient writer;
    @Autowired private PlatformTransactionManager transactions;

    private boolean counted(Work work) throws SQLException {
        long before = changes.count();
        work.run();
        return changes.count() > before;
    }

    private interface Work {
        void run() throws SQLException;
    }

    @Test
    void statementsWithoutATransaction() throws SQLException {
        assertThat(counted(() -> writer.sql(TOUCH).update())).isTrue();
        assertThat(counted(() -> writer.sql(TOUCH + " AND id = ?").param("x").update())).isTrue();
    }

    @Test
    void transactions() throws SQLException {
        var template = new TransactionTemplate(transactions);
        assertThat(counted(() -> template.executeWithoutResult(s -> writer.sql(TOUCH).update())))
                .isTrue();
    }

    @Test
    void statementsPreparedBeforeAnEarlierCommit() throws SQLException {
        try (var connection = source.getConnection();
                var touch = connection.prepareStatement(TOUCH)) {
            connection.setAutoCommit(false);
            touch.execute();
            assertThat(counted(connection::commit)).isTrue();
            touch.execute();
            assertThat(counted(connection::commit)).isTrue();
            touch.execute();
            assertThat(counted(() -> connection.setAutoCommit(true))).isTrue();
        }
    }
}
