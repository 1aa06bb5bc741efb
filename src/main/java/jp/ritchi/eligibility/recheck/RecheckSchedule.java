package jp.ritchi.eligibility.recheck;

import java.time.ZoneId;
import jp.ritchi.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** Starts a re-check every night while the service takes requests. */
@Component
@ConditionalOnWebApplication
class RecheckSchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RecheckSchedule.class);
    private static final String NEVER = "-";

    private final RecheckStarter starter;
    private final RecheckSettings settings;
    private final ThreadPoolTaskScheduler clock = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    RecheckSchedule(RecheckStarter starter, RecheckSettings settings) {
        this.starter = starter;
        this.settings = settings;
        clock.setThreadNamePrefix("recheck-");
        clock.setDaemon(true);
    }

    @Override
    public void start() {
        running = true;
        if (settings.cron().equals(NEVER)) {
            return;
        }
        clock.initialize();
        clock.schedule(this::begin, new CronTrigger(settings.cron(), ZoneId.of("Asia/Tokyo")));
    }

    private void begin() {
        try {
            starter.start("schedule");
        } catch (RequestProblem alreadyUnderWay) {
            LOG.info("No re-check is started: {}", alreadyUnderWay.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
