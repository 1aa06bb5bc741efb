package jp.ritchi.security;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.ritchi.web.Attendance;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections on which a statement is cancelled in the database when the caller of the request has
 * hung up. One that is given back is never cancelled: it may be another's by then.
 */
class AttendedSource extends DelegatingDataSource {
    private static final Logger LOG = LoggerFactory.getLogger(AttendedSource.class);

    AttendedSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        var driver = connection.unwrap(PGConnection.class);
        var work = Attendance.begin(() -> cancel(driver));
        return work == null ? connection : ending(connection, work);
    }

    private static void cancel(PGConnection driver) {
        try {
            driver.cancelQuery();
        } catch (SQLException e) {
            LOG.warn("A statement of a caller who left could not be cancelled: {}", e.toString());
        }
    }

    private static Connection ending(Connection connection, Attendance.Work work) {
        return (Connection)
                Proxy.newProxyInstance(
                        AttendedSource.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new Ending(connection, work));
    }

    /** The connection; giving it back ends the work first. */
    private record Ending(Connection connection, Attendance.Work work)
            implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "equals" -> {
                    return arguments != null && proxy == arguments[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                case "close" -> work.end();
                default -> {}
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
