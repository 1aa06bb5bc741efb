package jp.ritchi.ingest.run;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the service takes in.
 *
 * @param maxFileSize of one upload, packed
 * @param keepChecked how long a checked file waits for its commit
 * @param atOnce files that are checked or committed at the same time
 * @param patience how long the rest wait before they are sent away
 */
@ConfigurationProperties("ritchi.import")
record ImportLimits(
        @DefaultValue("256MB") DataSize maxFileSize,
        @DefaultValue("7d") Duration keepChecked,
        @DefaultValue("2") int atOnce,
        @DefaultValue("60s") Duration patience) {}
