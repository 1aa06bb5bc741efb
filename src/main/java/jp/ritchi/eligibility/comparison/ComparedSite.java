package jp.ritchi.eligibility.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.ritchi.eligibility.EligibilityAnswer;
import org.jspecify.annotations.Nullable;

/**
 * One of the sites of a comparison with what the programme says of it.
 *
 * @param number its place in the request, from 1; the number it carries on the map
 * @param label as the caller named it
 * @param parcels the stored parcels it is made of; absent for an outline
 * @param centroid longitude and latitude
 * @param answer the same as a check of this site alone gives
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComparedSite(
        int number,
        String label,
        @Nullable List<String> parcels,
        List<Double> centroid,
        EligibilityAnswer answer) {}
