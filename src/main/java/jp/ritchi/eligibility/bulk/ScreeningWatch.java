package jp.ritchi.eligibility.bulk;

import jp.ritchi.ingest.ImportApplied;
import jp.ritchi.ingest.command.CommandLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds whether values of parcels are due, which is one small statement, and has
 * them computed. A store that fails is told in the log and asked again the next time.
 */
@Component
class ScreeningWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningWatch.class);
    private static final String EVERY = "${ritchi.screening-every:PT3S}";

    private final Screenings screenings;
    private final boolean command;

    ScreeningWatch(Screenings screenings, ApplicationArguments arguments) {
        this.screenings = screenings;
        this.command = CommandLine.isCommand(arguments.getSourceArgs());
    }

    /** The curated files are in the database by now; no answer should have to wait for a look. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        look();
    }

    /**
     * Whoever imported parcels finds their values when he is answered; a failure waits for the
     * clock.
     */
    @EventListener(ImportApplied.class)
    void follow() {
        look();
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void look() {
        if (command) {
            return; // the service does it
        }
        try {
            var report = screenings.refreshUnlessUnderWay();
            if (report.computed() + report.changed() > 0) {
                LOG.info(
                        "Values of {} parcels computed, {} changed",
                        report.computed(),
                        report.changed());
            }
        } catch (DataAccessException e) {
            LOG.warn(
                    "The values of parcels could not be computed; trying again: {}",
                    e.getMessage());
        }
    }
}
