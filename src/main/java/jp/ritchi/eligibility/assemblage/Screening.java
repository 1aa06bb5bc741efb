package jp.ritchi.eligibility.assemblage;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.text.Text;

/**
 * Searches with what the search itself does not know left out step by step: parcels without known
 * lots where lots count, and parcels that by themselves fail a requirement that is only judged
 * afterwards, such as a hazard zone. These are found out in the sets that a short search proposes.
 * Where no set is clear because positions may be off, it is searched again with a margin.
 */
final class Screening {
    private static final int MOST_ROUNDS = 10;
    private static final int MOST_MARGINS = 3;
    private static final double SECONDS_A_ROUND = 0.25;

    /** Judges sets as a single check would. */
    interface Jury {
        /** Those members of a set that fail, by themselves, what the search does not know. */
        int[] faulty(int[] members);

        /** What keeps a set from being clearly eligible. */
        Doubts doubts(int[] members);
    }

    /**
     * What keeps a set from being clearly eligible.
     *
     * @param moreHectares by how much it would have to be larger to be large enough beyond doubt
     * @param unsure its members whose distance is not clear
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Doubts(boolean eligible, double moreHectares, int[] unsure) {}

    /**
     * What was found.
     *
     * @param notes what a reader has to know about how it was found
     */
    record Result(Found found, List<Text> notes) {
        /**
         * The sets found with a margin, then those without; what is proven of the latter holds for
         * all.
         */
        Result after(Result clear, int most) {
            var sets = new ArrayList<>(clear.found.sets());
            found.sets().stream()
                    .filter(set -> sets.stream().noneMatch(other -> other.isSame(set)))
                    .forEach(sets::add);
            var all = new ArrayList<>(notes);
            all.add(Sentences.MARGIN);
            return new Result(
                    found.with(sets.subList(0, Math.min(most, sets.size()))), List.copyOf(all));
        }
    }

    private final Question question;
    private final Jury jury;
    private final long[] usable;

    Screening(Question question, Jury jury) {
        this.question = question;
        this.jury = jury;
        this.usable = question.usable();
    }

    Result search() {
        if (!question.terms().others().isEmpty()) {
            leaveOutFaulty();
        }
        var first = search(0);
        double margin = 0;
        var doubts = doubts(first.found());
        for (int round = 0; round < MOST_MARGINS && !doubts.isEmpty(); round++) {
            margin += doubts.stream().mapToDouble(Doubts::moreHectares).max().orElse(0);
            doubts.forEach(doubt -> leaveOut(doubt.unsure()));
            var again = search(margin);
            doubts = doubts(again.found());
            if (doubts.isEmpty() && !again.found().sets().isEmpty()) {
                return first.after(again, question.inputs().alternatives());
            }
        }
        return first;
    }

    /** What is doubtful about each set; nothing when one of them is clear, or no margin helps. */
    private List<Doubts> doubts(Found found) {
        var doubts = found.sets().stream().map(set -> jury.doubts(set.members())).toList();
        boolean helps =
                doubts.stream().anyMatch(one -> one.moreHectares() > 0 || one.unsure().length > 0);
        return helps && doubts.stream().noneMatch(Doubts::eligible) ? doubts : List.of();
    }

    private void leaveOut(int[] members) {
        for (int p : members) {
            usable[p] = question.isMust(p) ? usable[p] : 0;
        }
    }

    private Result search(double margin) {
        var notes = new ArrayList<>(List.of(Sentences.NO_OWNERS, Sentences.WHOLLY_INSIDE));
        boolean lotsCount = question.inputs().lots() == null && question.terms().lots() > 0;
        if (lotsCount) {
            var known = run(withKnownLots(), question.wish(margin, question.terms().lots()));
            if (!known.sets().isEmpty()) {
                notes.add(Sentences.KNOWN_LOTS);
                return new Result(known, List.copyOf(notes));
            }
            notes.add(Sentences.LOTS_UNKNOWN);
        }
        return new Result(run(usable, question.wish(margin, 0)), List.copyOf(notes));
    }

    private void leaveOutFaulty() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var found = run(usable, question.wish(0, 0), SECONDS_A_ROUND);
            boolean changed = false;
            for (Assembly set : found.sets()) {
                for (int p : jury.faulty(set.members())) {
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
