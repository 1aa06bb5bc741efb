package jp.ritchi.ingest.run.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the service takes in.
 *
 * @param maxFileSize of all files of one upload together, packed
 * @param maxFiles files of one upload
 * @param keepChecked how long a file waits for a person to go on with it
 * @param atOnce imports that work at the same time in this service
 * @param inLine imports that wait for that
 */
@ConfigurationProperties("ritchi.import")
public record ImportLimits(
        @DefaultValue("4GB") DataSize maxFileSize,
        @DefaultValue("20") int maxFiles,
        @DefaultValue("7d") Duration keepChecked,
        @DefaultValue("2") int atOnce,
        @DefaultValue("50") int inLine) {}
