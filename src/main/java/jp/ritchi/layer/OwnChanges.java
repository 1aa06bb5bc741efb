package jp.ritchi.layer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts what this very instance has committed through its default data source, before the writer
 * learns that it is committed. Who kept something since an older count asks the store again, so
 * that a writer always finds its own change. Counts more than there was, never less.
 */
@Component
class OwnChanges implements BeanPostProcessor {
    private static final String WRITER = "dataSource";

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    /** To be run after every commit. */
    Runnable commits() {
        return count::incrementAndGet;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return beanName.equals(WRITER) && bean instanceof DataSource source
                ? new Watched(source)
                : bean;
    }

    /** The same data source; its connections tell when they may have committed something. */
    private final class Watched extends DelegatingDataSource {
        Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return WatchedConnection.of(super.getConnection(), commits());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return WatchedConnection.of(super.getConnection(user, password), commits());
        }
    }
}
