package jp.ritchi.eligibility.assemblage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.ritchi.eligibility.DatedProgramme;
import jp.ritchi.eligibility.EligibilityAnswer;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.eligibility.Verdict;
import jp.ritchi.geo.GeodesicPerimeter;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.text.Text;
import jp.ritchi.web.GeoJson;
import org.jspecify.annotations.Nullable;

/** Judges the sets of one question by one programme. */
final class Judge implements Screening.Jury {
    private final Evaluator evaluator;
    private final Facts facts;
    private final DatedProgramme dated;
    private final Question question;

    Judge(Evaluator evaluator, Facts facts, DatedProgramme dated, Question question) {
        this.evaluator = evaluator;
        this.facts = facts;
        this.dated = dated;
        this.question = question;
    }

    @Override
    public int[] faulty(int[] members) {
        if (!failsUnforeseen(evaluate(members))) {
            return new int[0];
        }
        return Arrays.stream(members)
                .filter(p -> failsUnforeseen(evaluate(new int[] {p})))
                .toArray();
    }

    @Override
    public Screening.Doubts doubts(int[] members) {
        var answer = evaluate(members);
        double more = 0;
        boolean unsure = false;
        for (Finding finding : answer.findings()) {
            if (finding.outcome() == Outcome.UNKNOWN) {
                more =
                        Math.max(
                                more,
                                Terms.isAboutArea(finding.criterion()) ? missing(finding) : 0);
                unsure |= Terms.isAboutDistance(finding.criterion());
            }
        }
        int[] far = unsure ? Arrays.stream(members).filter(this::isUnsure).toArray() : new int[0];
        return new Screening.Doubts(answer.verdict() == Verdict.ELIGIBLE, more, far);
    }

    /** By how many hectares the site would have to be larger, as the finding says. */
    private static double missing(Finding finding) {
        var flip = finding.flip();
        return flip == null || flip.by() == null || !"ha".equals(flip.unit())
                ? 0
                : Math.max(0, flip.by().doubleValue());
    }

    private boolean isUnsure(int member) {
        return !question.isMust(member)
                && evaluate(new int[] {member}).findings().stream()
                        .anyMatch(
                                finding ->
                                        Terms.isAboutDistance(finding.criterion())
                                                && finding.outcome() != Outcome.MET);
    }

    private static boolean failsUnforeseen(EligibilityAnswer answer) {
        return answer.findings().stream()
                .anyMatch(
                        finding ->
                                finding.outcome() == Outcome.NOT_MET
                                        && !Terms.knows(finding.criterion()));
    }

    private EligibilityAnswer evaluate(int[] members) {
        var inputs = question.inputs();
        var site = Sites.of(question.parcels(members), inputs.lots(), inputs.asOf());
        return evaluator.evaluate(dated, site, facts);
    }

    AssemblageAnswer answer(Screening.Result result) {
        var found = result.found();
        var judged = new ArrayList<AssemblageAnswer.Alternative>();
        Text refusal = null;
        for (Assembly set : found.sets()) {
            var answer = evaluate(set.members());
            if (answer.verdict() == Verdict.NOT_ELIGIBLE) {
                refusal = refusal == null ? answer.reason() : refusal;
            } else {
                judged.add(alternative(set, answer));
            }
        }
        judged.sort(Comparator.comparing(AssemblageAnswer.Alternative::verdict, Judge::first));
        var ranked = new ArrayList<AssemblageAnswer.Alternative>();
        judged.forEach(one -> ranked.add(one.at(ranked.size() + 1)));
        var programme = dated.programme();
        return new AssemblageAnswer(
                programme.id(),
                programme.version(),
                programme.title(),
                question.inputs().asOf(),
                question.hectares(),
                question.searched(found),
                given(),
                optimality(found, ranked),
                reason(ranked, refusal, found),
                List.copyOf(ranked),
                result.notes(),
                question.ground().parcels().stream().anyMatch(Parcel::synthetic));
    }

    private static int first(Verdict one, Verdict other) {
        return Boolean.compare(one != Verdict.ELIGIBLE, other != Verdict.ELIGIBLE);
    }

    private Text reason(
            List<AssemblageAnswer.Alternative> ranked, @Nullable Text refusal, Found found) {
        if (!ranked.isEmpty()) {
            return Sentences.found(ranked.size());
        }
        if (refusal != null) {
            return refusal;
        }
        if (found.proof() == Found.Proof.UNDECIDED) {
            return Sentences.proof(found);
        }
        boolean given = question.mustParcels().length > 0;
        return given && found.largest() == 0
                ? Sentences.unreachable()
                : Sentences.nothing(given, question.hectares(), found.largest());
    }

    private AssemblageAnswer.Optimality optimality(
            Found found, List<AssemblageAnswer.Alternative> ranked) {
        var gap =
                ranked.isEmpty()
                        ? null
                        : (Integer) Math.max(0, ranked.get(0).parcels().size() - found.atLeast());
        var word = found.proof().name().toLowerCase(Locale.ROOT);
        return new AssemblageAnswer.Optimality(word, found.atLeast(), gap, Sentences.proof(found));
    }

    private AssemblageAnswer.@Nullable Given given() {
        if (question.mustParcels().length == 0) {
            return null;
        }
        var answer = evaluate(question.mustParcels());
        var ids = question.parcels(question.mustParcels()).stream().map(Parcel::id).toList();
        return new AssemblageAnswer.Given(ids, answer.areaHectares(), answer.verdict());
    }

    private AssemblageAnswer.Alternative alternative(Assembly set, EligibilityAnswer answer) {
        var parcels = question.parcels(set.members());
        var members = new ArrayList<AssemblageAnswer.Member>();
        double added = 0;
        for (int i = 0; i < parcels.size(); i++) {
            boolean given = question.isMust(set.members()[i]);
            double area = question.ground().land().area()[set.members()[i]];
            added += given ? 0 : area;
            members.add(member(parcels.get(i), area, given));
        }
        var union = Sites.of(parcels, null, question.inputs().asOf()).geometry();
        double more = Math.round(added) / 10_000.0;
        var subsidy = answer.subsidy();
        return new AssemblageAnswer.Alternative(
                0,
                members,
                members.stream()
                        .filter(member -> !member.given())
                        .map(AssemblageAnswer.Member::id)
                        .toList(),
                more,
                answer.areaHectares(),
                Math.round(GeodesicPerimeter.metres(union) * 10) / 10.0,
                Math.round(GeodesicPerimeter.compactness(union) * 1_000) / 1_000.0,
                answer.verdict(),
                answer.reason(),
                Sentences.of(question.mustParcels().length, parcels.size(), more, answer),
                subsidy == null ? null : subsidy.ceilingJpy(),
                answer.findings().stream().map(AssemblageAnswer.Summary::of).toList(),
                GeoJson.write(union));
    }

    private AssemblageAnswer.Member member(Parcel parcel, double area, boolean given) {
        return new AssemblageAnswer.Member(
                parcel.id(),
                parcel.name(),
                Math.round(area) / 10_000.0,
                parcel.plannedLots(),
                given);
    }
}
