package jp.ritchi.eligibility.assemblage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.ritchi.text.Text;

/**
 * Searches with what the search itself does not know left out step by step: parcels without known
 * lots where lots count, and parcels that by themselves fail a requirement that is only judged
 * afterwards, such as a hazard zone. These are found out in the sets that a short search proposes.
 */
final class Screening {
    private static final int MOST_ROUNDS = 10;
    private static final double SECONDS_A_ROUND = 0.25;

    /** Shows those members of a set that fail a requirement by themselves. */
    interface Faults extends UnaryOperator<int[]> {}

    /**
     * What was found.
     *
     * @param notes what a reader has to know about how it was found
     */
    record Result(Found found, List<Text> notes) {}

    private final Question question;
    private final Faults faults;
    private final long[] usable;

    Screening(Question question, Faults faults) {
        this.question = question;
        this.faults = faults;
        this.usable = question.usable();
    }

    Result search() {
        var notes = new ArrayList<>(List.of(Sentences.NO_OWNERS, Sentences.WHOLLY_INSIDE));
        if (!question.terms().others().isEmpty()) {
            leaveOutFaulty();
        }
        boolean lotsCount = question.inputs().lots() == null && question.terms().lots() > 0;
        if (lotsCount) {
            var known = run(withKnownLots(), question.wish(question.terms().lots()));
            if (!known.sets().isEmpty()) {
                notes.add(Sentences.KNOWN_LOTS);
                return new Result(known, List.copyOf(notes));
            }
            notes.add(Sentences.LOTS_UNKNOWN);
        }
        return new Result(run(usable, question.wish(0)), List.copyOf(notes));
    }

    private void leaveOutFaulty() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var found = run(usable, question.wish(0), SECONDS_A_ROUND);
            boolean changed = false;
            for (Assembly set : found.sets()) {
                for (int p : faults.apply(set.members())) {
                    changed |= usable[p] != 0 && !question.isMust(p);
                    usable[p] = question.isMust(p) ? usable[p] : 0;
                }
            }
            if (!changed) {
                return;
            }
        }
    }

    private long[] withKnownLots() {
        long[] known = usable.clone();
        for (int p = 0; p < known.length; p++) {
            if (question.ground().parcels().get(p).plannedLots() == null) {
                known[p] = 0;
            }
        }
        return known;
    }

    private Found run(long[] reach, Wish wish) {
        return run(reach, wish, question.inputs().seconds());
    }

    private Found run(long[] reach, Wish wish, double seconds) {
        var land = question.ground().land().withReach(reach);
        return AssemblageSearch.run(land, wish, Steps.ofSeconds(seconds), better -> {});
    }
}
