package jp.ritchi.eligibility.programme;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import jp.ritchi.eligibility.DatedProgramme;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.KeptFacts;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.parcel.ParcelPages;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Says which stored parcels a draft would judge otherwise than the version in effect. It takes what
 * the caller may see, all of one moment, and stops when its time is up, saying how far it came.
 */
@Service
class Preview {
    private static final int PAGE = 500;
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final ProgrammeDrafts drafts;
    private final Programmes programmes;
    private final ParcelPages parcels;
    private final Evaluator evaluator;
    private final Facts facts;
    private final LayerReads reads;
    private final Duration limit;

    Preview(
            ProgrammeDrafts drafts,
            Programmes programmes,
            ParcelPages parcels,
            Evaluator evaluator,
            Facts facts,
            LayerReads reads,
            @Value("${ritchi.preview-limit:10s}") Duration limit) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.parcels = parcels;
        this.evaluator = evaluator;
        this.facts = facts;
        this.reads = reads;
        this.limit = limit;
    }

    PreviewAnswer answer(PreviewQuestion question) {
        var problems = drafts.problems(question.programme());
        if (!problems.isEmpty()) {
            return PreviewAnswer.refused(problems);
        }
        if (!turns.tryAcquire()) {
            throw new RequestProblem(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "preview-busy",
                    new Text(
                            "ほかの試算が動いています。少し待ってからやり直してください。",
                            "Other previews are running. Wait a moment and try again."),
                    null);
        }
        try {
            return reads.read(client -> compare(question));
        } finally {
            turns.release();
        }
    }

    private PreviewAnswer compare(PreviewQuestion question) {
        var draft = drafts.read(question.programme());
        var inEffect = inEffect(draft.programme().id(), question);
        var tally =
                new PreviewTally(
                        new VersionComparison(evaluator, new KeptFacts(facts), inEffect, draft),
                        question.asOf());
        long total = parcels.count(question.asOf(), question.box());
        long deadline = System.nanoTime() + limit.toNanos();
        String last = "";
        boolean more = true;
        while (more && System.nanoTime() < deadline) {
            var page = parcels.after(last, question.asOf(), question.box(), PAGE);
            for (var parcel : page) {
                if (System.nanoTime() >= deadline) {
                    break;
                }
                tally.take(parcel, Sites.of(List.of(parcel), null, question.asOf()));
                last = parcel.id();
            }
            more = page.size() == PAGE;
        }
        return tally.answer(inEffect == null ? null : inEffect.programme().version(), total);
    }

    private @Nullable DatedProgramme inEffect(String id, PreviewQuestion question) {
        return programmes.list().stream()
                .filter(entry -> entry.programme().id().equals(id))
                .filter(entry -> entry.programme().holdsOn(question.asOf()))
                .findFirst()
                .orElse(null);
    }
}
