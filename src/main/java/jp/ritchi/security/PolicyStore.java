package jp.ritchi.security;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
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

    /** The pool as answers use it. */
    @Bean(defaultCandidate = false)
    @Qualifier("policy-attended")
    DataSource attendedSource(@Qualifier("policy") HikariDataSource pool) {
        return new AttendedSource(pool);
    }

    /**
     * Connections of the same role outside the pool, for those who wait for news and hold one for
     * as long as it lasts; one that falls silent is given up soon.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("policy-listener")
    DataSource policyListenerSource(@Qualifier("policy") HikariDataSource pool) {
        var source =
                new DriverManagerDataSource(
                        pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("socketTimeout", "2");
        properties.setProperty("ApplicationName", "ritchi stamps");
        source.setConnectionProperties(properties);
        return source;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("policy")
    JdbcClient policyJdbc(@Qualifier("policy-attended") DataSource policySource) {
        return JdbcClient.create(policySource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("policy")
    TransactionOperations policyTransactions(
            @Qualifier("policy-attended") DataSource policySource) {
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
