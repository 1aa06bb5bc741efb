package jp.ritchi.process.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work is taken on.
 *
 * @param workers jobs that run at the same time in this service
 * @param queue jobs of everybody that wait or run
 * @param perAccount of these, how many one account may have
 * @param perAddress the same for an address of the public
 * @param keep how long a job and its results stay after its end
 * @param patience how long a worker may be silent before another takes its job over
 * @param attempts runs that kept nothing before a job is given up
 */
@ConfigurationProperties("ritchi.jobs")
public record JobLimits(
        @DefaultValue("2") int workers,
        @DefaultValue("50") int queue,
        @DefaultValue("5") int perAccount,
        @DefaultValue("2") int perAddress,
        @DefaultValue("7d") Duration keep,
        @DefaultValue("15s") Duration patience,
        @DefaultValue("5") int attempts) {
    public JobLimits {
        if (workers < 0 || queue < 1 || perAccount < 1 || perAddress < 1 || attempts < 1) {
            throw new IllegalArgumentException("ritchi.jobs: a limit is too small");
        }
        if (keep.isNegative() || patience.toMillis() < 1_000) {
            throw new IllegalArgumentException("ritchi.jobs: keep or patience is too short");
        }
    }
}
