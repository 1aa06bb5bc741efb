package jp.ritchi.eligibility.batch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one job may ask for.
 *
 * @param publicSites of somebody who has not signed in
 * @param accountSites of an account
 * @param listed parcels or outlines that a request may list one by one
 */
@ConfigurationProperties("ritchi.batch")
record BatchLimits(
        @DefaultValue("100000") long publicSites,
        @DefaultValue("500000") long accountSites,
        @DefaultValue("20000") int listed) {}
