package jp.ritchi.export;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the limits of exports settable from outside. */
@Configuration
@EnableConfigurationProperties(ExportLimits.class)
class ExportConfiguration {}
