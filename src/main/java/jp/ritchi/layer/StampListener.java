package jp.ritchi.layer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import jp.ritchi.security.Clearance;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from the database when a stamp moves, and reads all stamps then, and four times a second
 * besides: a message that was lost delays a change, and hides none. Holds one connection of its own
 * and makes a new one when that is lost; meanwhile nothing is kept.
 */
@Component
@ConditionalOnWebApplication
class StampListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StampListener.class);
    private static final int BEAT_MILLIS = 250;

    /** Between two readings, so that many small commits do not become as many readings. */
    private static final int REST_MILLIS = 10;

    private static final int AFTER_LOSS_MILLIS = 250;

    /** Of a setting that lasts as long as this connection, which nobody else is handed. */
    private static final String CLEARANCE = "SELECT set_config('ritchi.clearance', ?, false)";

    private final DataSource source;
    private final KeptStamps kept;
    private volatile boolean running;
    private boolean connected = true;
    private Thread thread = new Thread();

    StampListener(@Qualifier("policy-listener") DataSource source, KeptStamps kept) {
        this.source = source;
        this.kept = kept;
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "stamp-listener");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        kept.forget();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (var connection = source.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                tell(false, e.getMessage());
            } catch (InterruptedException e) {
                break;
            }
            kept.forget();
            rest(AFTER_LOSS_MILLIS);
        }
        kept.forget();
    }

    private void listen(Connection connection) throws SQLException, InterruptedException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN ritchi_stamps");
        }
        var told = connection.unwrap(PGConnection.class);
        while (running) {
            refresh(connection);
            tell(true, "");
            Thread.sleep(REST_MILLIS);
            told.getNotifications(BEAT_MILLIS);
        }
    }

    private void refresh(Connection connection) throws SQLException {
        var asked = kept.ask();
        var all = new EnumMap<Clearance, Stamps>(Clearance.class);
        for (var clearance : Clearance.values()) {
            try (var setting = connection.prepareStatement(CLEARANCE)) {
                setting.setString(1, clearance.id());
                setting.execute();
            }
            all.put(clearance, new Stamps(read(connection)));
        }
        all.forEach((clearance, stamps) -> kept.keep(clearance, stamps, asked));
    }

    private static Map<String, String> read(Connection connection) throws SQLException {
        var byLayer = new HashMap<String, String>();
        try (var statement = connection.prepareStatement(Stamps.ALL);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                byLayer.put(rows.getString(1), rows.getString(2));
            }
        }
        return byLayer;
    }

    /** Once a change, not once a try. */
    private void tell(boolean now, String why) {
        if (connected && !now && running) {
            LOG.warn("Stamps are asked for by each request, because the listener is away: {}", why);
        } else if (!connected && now) {
            LOG.info("Stamps are pushed again");
        }
        connected = now;
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
