/** The report of an eligibility check as a document that a city can sign. */
@NullMarked
package jp.ritchi.eligibility.report;

import org.jspecify.annotations.NullMarked;
