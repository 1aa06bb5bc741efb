package jp.ritchi.eligibility.whatif;

import java.time.LocalDate;
import java.util.List;
import jp.ritchi.eligibility.Verdict;

/**
 * Which of the caller's parcels would get another verdict, each evaluated as the single check does.
 *
 * @param requirements {@code all} or {@code place-and-size}
 * @param evaluated how many parcels were evaluated, before and after; the others cannot change
 * @param synthetic whether a parcel that changes was invented for demonstration
 * @param gained parcels that would become eligible
 * @param lost parcels that would stop to be eligible
 * @param transitions all changes of verdict, those of {@code gained} and {@code lost} among them
 */
record WhatIfAnswer(
        String programme,
        String programmeVersion,
        LocalDate asOf,
        String requirements,
        int evaluated,
        boolean synthetic,
        Group gained,
        Group lost,
        List<Transition> transitions) {

    /**
     * Parcels together.
     *
     * @param hectares their areas added up, each to the square metre
     * @param ids all of them, in order
     * @param areas the hectares of each, in the order of the ids
     * @param largest the largest of them with their names, the largest first
     */
    record Group(
            int parcels,
            double hectares,
            List<String> ids,
            List<Double> areas,
            List<Item> largest) {}

    /** A parcel in a list for people. */
    record Item(String id, String name, double hectares) {}

    /** Parcels whose verdict changes in one way. */
    record Transition(Verdict from, Verdict to, int parcels, double hectares, List<String> ids) {}
}
