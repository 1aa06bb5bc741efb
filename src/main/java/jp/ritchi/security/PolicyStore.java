package jp.ritchi.security;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second way to the database: a pool of connections of the role that can read policy views and
 * nothing else. All answers come through it; the first way (the default data source) is for
 * writing.
 */
@Configuration
class PolicyStore {
    @Bean(defaultCandidate = false)
    @Qualifier("policy")
    @ConfigurationProperties("ritchi.policy-datasource")
    HikariDataSource policyDataSource() {
        return DataSourceBuilder.create().type(HikariDataSource.class).build();
    }

    @Bean(defaultCandidate = false)
    @Qualifier("policy")
    JdbcClient policyJdbc(@Qualifier("policy") DataSource policySource) {
        return JdbcClient.create(policySource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("policy")
    TransactionOperations policyTransactions(@Qualifier("policy") DataSource policySource) {
        var template = new TransactionTemplate(new PolicyTransactionManager(policySource));
        template.setReadOnly(true);
        return template;
    }

    /**
     * For answers of single statements: the public, who needs no setting, is read without a
     * transaction, which saves a round trip; everybody else as in {@link #policyTransactions}.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("policy-statements")
    TransactionOperations policyStatements(
            @Qualifier("policy") TransactionOperations policyTransactions) {
        return new TransactionOperations() {
            @Override
            public <T> @Nullable T execute(TransactionCallback<T> action) {
                var way =
                        Clearance.ofCaller() == Clearance.PUBLIC
                                ? TransactionOperations.withoutTransaction()
                                : policyTransactions;
                return way.execute(action);
            }
        };
    }
}
