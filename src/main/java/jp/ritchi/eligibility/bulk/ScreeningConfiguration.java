package jp.ritchi.eligibility.bulk;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the watch run by the clock. */
@Configuration
@EnableScheduling
class ScreeningConfiguration {}
