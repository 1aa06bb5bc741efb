package jp.ritchi.eligibility.batch;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the limits of batches settable from outside. */
@Configuration
@EnableConfigurationProperties(BatchLimits.class)
class BatchConfiguration {}
