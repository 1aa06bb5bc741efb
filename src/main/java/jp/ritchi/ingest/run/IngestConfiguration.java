package jp.ritchi.ingest.run;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the limits of imports settable from outside. */
@Configuration
@EnableConfigurationProperties(ImportLimits.class)
class IngestConfiguration {}
