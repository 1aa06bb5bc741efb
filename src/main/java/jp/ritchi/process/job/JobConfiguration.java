package jp.ritchi.process.job;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the limits of jobs settable from outside. */
@Configuration
@EnableConfigurationProperties(JobLimits.class)
class JobConfiguration {}
