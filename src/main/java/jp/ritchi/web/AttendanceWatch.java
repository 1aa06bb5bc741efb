package jp.ritchi.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks ten times a second whether those still wait for whom something long is done. The container
 * does not tell a busy handler that its client has left, so this reads from the connection what has
 * come, without waiting. What it reads is kept for the next request of the connection.
 */
class AttendanceWatch extends ValveBase {
    private static final Logger LOG = LoggerFactory.getLogger(AttendanceWatch.class);
    private static final int EVERY_MILLIS = 100;

    private final Set<Attendance> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        var thread = new Thread(work, "attendance");
                        thread.setDaemon(true);
                        return thread;
                    });

    AttendanceWatch() {
        super(true);
        clock.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var attendance = Attendance.enter(() -> hasHungUp(coyote), watched);
        try {
            getNext().invoke(request, response);
        } finally {
            attendance.leave();
        }
    }

    @Override
    protected void stopInternal() throws org.apache.catalina.LifecycleException {
        clock.shutdownNow();
        super.stopInternal();
    }

    private void look() {
        for (var attendance : watched) {
            try {
                attendance.look();
            } catch (RuntimeException e) {
                LOG.warn("A work could not be called off", e);
            }
        }
    }

    /**
     * While a body is read, the connection is its reader's. The end of the stream is told by one
     * byte that is said to be there and is said again; a real one is in the buffer by then, where
     * it belongs to the next request, and is not counted a second time.
     */
    private static boolean hasHungUp(org.apache.coyote.Request coyote) {
        var bodyRead = new AtomicBoolean();
        coyote.action(ActionCode.REQUEST_BODY_FULLY_READ, bodyRead);
        return bodyRead.get() && available(coyote) == 1 && available(coyote) == 1;
    }

    private static int available(org.apache.coyote.Request coyote) {
        coyote.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return coyote.getAvailable();
    }
}
