package jp.ritchi.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be taken away at once.
 *
 * @param publicRows of somebody who has not signed in
 * @param accountRows of an account, and of the command line
 * @param atOnce files that are made at the same time
 * @param patience how long the rest wait before they are sent away
 * @param largestFile of a file, with what is needed while it is made
 * @param keepFree space on the disk that no export uses up
 */
@ConfigurationProperties("ritchi.export")
record ExportLimits(
        @DefaultValue("1000000") long publicRows,
        @DefaultValue("5000000") long accountRows,
        @DefaultValue("2") int atOnce,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("8GB") DataSize largestFile,
        @DefaultValue("1GB") DataSize keepFree) {}
