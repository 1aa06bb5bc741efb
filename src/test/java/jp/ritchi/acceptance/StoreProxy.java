package jp.ritchi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between the service and its database. It can cut every connection and refuse new
 * ones, as a database that went down does, or go silent, as a broken network does, and come back.
 */
final class StoreProxy {
    private enum State {
        UP,
        CUT,
        SILENT
    }

    private final ServerSocket door;
    private final URI store;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private State state = State.UP;

    StoreProxy(String jdbcUrl) {
        store = URI.create(jdbcUrl.substring("jdbc:".length()));
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + store.getPath();
    }

    void cut() {
        synchronized (change) {
            set(State.CUT);
            open.forEach(StoreProxy::close);
            open.clear();
        }
    }

    void silence() {
        set(State.SILENT);
    }

    void mend() {
        set(State.UP);
    }

    private void set(State next) {
        synchronized (change) {
            state = next;
            change.notifyAll();
        }
    }

    private void passable() throws InterruptedException {
        synchronized (change) {
            while (state == State.SILENT) {
                change.wait();
            }
        }
    }

    private void accept() {
        while (true) {
            try {
                var client = door.accept();
                passable();
                connect(client);
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var server = new Socket(store.getHost(), store.getPort());
        synchronized (change) {
            if (state == State.CUT) {
                close(client);
                close(server);
                return;
            }
            open.add(client);
            open.add(server);
        }
        start(() -> pump(client, server));
        start(() -> pump(server, client));
    }

    private void pump(Socket from, Socket to) {
        var buffer = new byte[8192];
        try {
            for (int n = from.getInputStream().read(buffer); n >= 0; ) {
                passable();
                to.getOutputStream().write(buffer, 0, n);
                n = from.getInputStream().read(buffer);
            }
        } catch (IOException | InterruptedException e) {
            // Both ends learn of it below.
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "store-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
