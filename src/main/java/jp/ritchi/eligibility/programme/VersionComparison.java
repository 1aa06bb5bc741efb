package jp.ritchi.eligibility.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ritchi.eligibility.DatedProgramme;
import jp.ritchi.eligibility.EligibilityAnswer;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Programme;
import jp.ritchi.eligibility.Programme.Requirement;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Judges sites by two versions of a programme and says where the verdicts differ. The requirements
 * that both versions have alike and those in which they differ are two halves: the cheaper is
 * evaluated first, the other only where the first leaves something to decide. What it says is what
 * two whole evaluations would say.
 */
final class VersionComparison {
    private final Evaluator evaluator;
    private final Facts facts;
    private final @Nullable DatedProgramme before;
    private final DatedProgramme after;
    private final @Nullable DatedProgramme onlyBefore;
    private final @Nullable DatedProgramme onlyAfter;
    private final @Nullable DatedProgramme shared;
    private final Cost sharedCost = new Cost();
    private final Cost differingCost = new Cost();

    VersionComparison(
            Evaluator evaluator,
            Facts facts,
            @Nullable DatedProgramme before,
            DatedProgramme after) {
        this.evaluator = evaluator;
        this.facts = facts;
        this.before = before;
        this.after = after;
        var alike = new ArrayList<Requirement>();
        var old = new ArrayList<Requirement>();
        var fresh = new ArrayList<>(after.programme().criteria());
        for (var requirement : before == null ? List.<Requirement>of() : requirements(before)) {
            var twin = fresh.stream().filter(other -> same(requirement, other)).findFirst();
            (twin.isPresent() ? alike : old).add(requirement);
            twin.ifPresent(fresh::remove);
        }
        this.shared = part(after, alike);
        this.onlyBefore = before == null ? null : part(before, old);
        this.onlyAfter = part(after, fresh);
    }

    /**
     * A site whose verdict changes.
     *
     * @param from absent where no version holds before
     */
    record Changed(@Nullable Verdict from, Verdict to) {}

    /** The verdicts on a site when they differ. */
    Optional<Changed> compare(Site site) {
        if (before == null) {
            return Optional.of(new Changed(null, evaluator.evaluate(after, site, facts).verdict()));
        }
        boolean sharedFirst = sharedCost.mean() < differingCost.mean();
        var common = sharedFirst ? common(site) : null;
        if (common == Verdict.NOT_ELIGIBLE) {
            return Optional.empty();
        }
        long started = System.nanoTime();
        var old = verdict(onlyBefore, site);
        var fresh = verdict(onlyAfter, site);
        differingCost.add(System.nanoTime() - started);
        if (old == fresh) {
            return Optional.empty();
        }
        var rest = sharedFirst ? common : common(site);
        var from = together(old, rest);
        var to = together(fresh, rest);
        return from == to ? Optional.empty() : Optional.of(new Changed(from, to));
    }

    private @Nullable Verdict common(Site site) {
        long started = System.nanoTime();
        var common = verdict(shared, site);
        sharedCost.add(System.nanoTime() - started);
        return common;
    }

    /**
     * What one half has cost so far; the cheaper half goes first, which never changes a verdict.
     */
    private static final class Cost {
        private long nanos;
        private long times;

        void add(long spent) {
            nanos += spent;
            times++;
        }

        double mean() {
            return times == 0 ? 0 : (double) nanos / times;
        }
    }

    /** The whole answer under the version in effect, if there is one. */
    Optional<EligibilityAnswer> answerBefore(Site site) {
        return Optional.ofNullable(before).map(given -> evaluator.evaluate(given, site, facts));
    }

    EligibilityAnswer answerAfter(Site site) {
        return evaluator.evaluate(after, site, facts);
    }

    private static List<Requirement> requirements(DatedProgramme dated) {
        return dated.programme().criteria();
    }

    private static boolean same(Requirement one, Requirement other) {
        return one.criterion().equals(other.criterion())
                && one.parameters().equals(other.parameters());
    }

    /** No requirement at all excludes nothing, which is not what an empty programme says. */
    private @Nullable Verdict verdict(@Nullable DatedProgramme part, Site site) {
        return part == null ? null : evaluator.evaluate(part, site, facts).verdict();
    }

    /** The verdict of requirements from those of its two halves; an absent half has none. */
    private static Verdict together(@Nullable Verdict one, @Nullable Verdict other) {
        if (one == Verdict.NOT_ELIGIBLE || other == Verdict.NOT_ELIGIBLE) {
            return Verdict.NOT_ELIGIBLE;
        }
        boolean open = one == Verdict.UNDETERMINED || other == Verdict.UNDETERMINED;
        return open || one == null && other == null ? Verdict.UNDETERMINED : Verdict.ELIGIBLE;
    }

    private static @Nullable DatedProgramme part(DatedProgramme of, List<Requirement> criteria) {
        if (criteria.isEmpty()) {
            return null;
        }
        var whole = of.programme();
        var part =
                new Programme(
                        whole.id(),
                        whole.version(),
                        whole.kind(),
                        whole.title(),
                        whole.authority(),
                        whole.description(),
                        whole.beneficiaries(),
                        whole.effectiveFrom(),
                        whole.effectiveTo(),
                        whole.source(),
                        List.copyOf(criteria),
                        null,
                        List.of());
        return new DatedProgramme(part, of.source());
    }
}
