package jp.ritchi.eligibility.challenge;

import java.util.UUID;
import jp.ritchi.eligibility.EligibilityAnswer;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Opens challenges: the answer in question is made again, so that what is challenged was said. */
@Service
class ChallengeDesk {
    private final LayerReads reads;
    private final Programmes programmes;
    private final Sites sites;
    private final Evaluator evaluator;
    private final Facts facts;
    private final ChallengeStore store;

    ChallengeDesk(
            LayerReads reads,
            Programmes programmes,
            Sites sites,
            Evaluator evaluator,
            Facts facts,
            ChallengeStore store) {
        this.reads = reads;
        this.programmes = programmes;
        this.sites = sites;
        this.evaluator = evaluator;
        this.facts = facts;
        this.store = store;
    }

    UUID open(ChallengeWish wish, String actor) {
        return store.open(reads.read(client -> judged(wish)), actor);
    }

    private ChallengeStore.Opened judged(ChallengeWish wish) {
        var inputs = wish.inputs();
        var programme = programmes.get(inputs.programme(), inputs.asOf());
        requireVersion(wish, programme.programme().version());
        var site = sites.of(inputs);
        var answer = evaluator.evaluate(programme, site, facts);
        var says = says(wish, answer);
        if (says.equals(wish.claimed())) {
            throw RequestProblem.badParameter(
                    "claimed",
                    "判定はすでにそう答えています。異議にはなりません。",
                    "The check says so already: there is nothing to challenge.");
        }
        return new ChallengeStore.Opened(wish, site, answer, says);
    }

    private static String says(ChallengeWish wish, EligibilityAnswer answer) {
        var requirement = wish.requirement();
        if (requirement == null) {
            return answer.verdict().word();
        }
        return answer.findings().stream()
                .filter(finding -> requirement.equals(name(finding)))
                .map(finding -> finding.outcome().word())
                .findFirst()
                .orElseThrow(() -> noSuchRequirement(answer));
    }

    private static String name(Finding finding) {
        var own = finding.requirement();
        return own == null ? finding.criterion() : own;
    }

    private static RequestProblem noSuchRequirement(EligibilityAnswer answer) {
        var names = String.join(", ", answer.findings().stream().map(f -> name(f)).toList());
        return RequestProblem.badParameter(
                "requirement",
                "この制度にその要件はありません。あるのは: " + names,
                "The programme has no such requirement. It has: " + names + ".");
    }

    private static void requireVersion(ChallengeWish wish, String holds) {
        var seen = wish.version();
        if (seen != null && !seen.equals(holds)) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "other-version",
                    new Text(
                            "その日に有効な版は第 " + holds + " 版です。判定をやり直してから記録してください。",
                            "Version "
                                    + holds
                                    + " holds on that day. Check again before you record it."),
                    "programmeVersion");
        }
    }
}
