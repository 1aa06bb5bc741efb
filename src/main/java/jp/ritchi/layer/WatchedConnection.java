package jp.ritchi.layer;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A connection that tells whenever it may have committed something: after every commit, and where
 * its statements need none, when it is given back after others than plain queries.
 */
final class WatchedConnection implements InvocationHandler {
    private final Connection connection;
    private final Runnable committed;
    private boolean wrote;

    private WatchedConnection(Connection connection, Runnable committed) {
        this.connection = connection;
        this.committed = committed;
    }

    static Connection of(Connection connection, Runnable committed) {
        return (Connection)
                Proxy.newProxyInstance(
                        WatchedConnection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new WatchedConnection(connection, committed));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        var first = arguments == null ? null : arguments[0];
        switch (method.getName()) {
            case "equals" -> {
                return proxy == first;
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "createStatement", "prepareCall" -> wrote = true;
            case "prepareStatement" -> wrote |= !isQuery(String.valueOf(first));
            default -> {}
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            after(method.getName());
        }
    }

    /** A commit that failed may have happened all the same. */
    private void after(String method) {
        boolean ends = method.equals("close") || method.equals("setAutoCommit");
        if (method.equals("commit") || (ends && wrote)) {
            committed.run();
        }
    }

    private static boolean isQuery(String sql) {
        var start = sql.stripLeading();
        return start.length() > 6
                && start.substring(0, 6).toLowerCase(Locale.ROOT).equals("select");
    }
}
