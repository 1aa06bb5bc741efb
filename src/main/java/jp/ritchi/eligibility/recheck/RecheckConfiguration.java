package jp.ritchi.eligibility.recheck;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the time of the nightly re-check settable from outside. */
@Configuration
@EnableConfigurationProperties(RecheckSettings.class)
class RecheckConfiguration {}
