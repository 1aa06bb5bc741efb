package jp.ritchi.eligibility.recheck;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When answers are checked again.
 *
 * @param cron in Japanese time, with seconds; {@code -} for never
 * @param keep how long reports stay
 */
@ConfigurationProperties("ritchi.recheck")
record RecheckSettings(
        @DefaultValue("0 30 2 * * *") String cron, @DefaultValue("400d") Duration keep) {}
