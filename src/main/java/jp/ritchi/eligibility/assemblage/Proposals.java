package jp.ritchi.eligibility.assemblage;

import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * Searches sets of parcels and has each judged by the same evaluator as a single check, so that
 * what is proposed as eligible is eligible there too.
 */
@Component
class Proposals {
    private final LayerReads reads;
    private final Programmes programmes;
    private final GroundReader grounds;
    private final Evaluator evaluator;
    private final Facts facts;

    Proposals(
            LayerReads reads,
            Programmes programmes,
            GroundReader grounds,
            Evaluator evaluator,
            Facts facts) {
        this.reads = reads;
        this.programmes = programmes;
        this.grounds = grounds;
        this.evaluator = evaluator;
        this.facts = facts;
    }

    /** The answer to one request; the store is not held while it is searched. */
    AssemblageAnswer of(AssemblageInputs inputs) {
        var dated = programmes.get(inputs.programme(), inputs.asOf());
        var terms = Terms.of(dated.programme());
        double hectares = hectares(inputs, terms);
        var ground = grounds.read(inputs.place(), terms, inputs.asOf());
        var question = new Question(inputs, terms, ground, hectares);
        var judge = new Judge(evaluator, facts, dated, question);
        var result = new Screening(question, inStore(judge)).search();
        return reads.glance(client -> judge.answer(result));
    }

    private static double hectares(AssemblageInputs inputs, Terms terms) {
        var wanted = inputs.minimumHectares();
        if (wanted == null && terms.hectares() == 0) {
            throw RequestProblem.badParameter(
                    "minimumHectares",
                    "この制度には面積の要件がありません。minimumHectares に目標の面積を入れてください。",
                    "This programme asks for no area. Give the area to aim for in minimumHectares.");
        }
        if (wanted != null && wanted < terms.hectares()) {
            throw RequestProblem.badParameter(
                    "minimumHectares",
                    "この制度は " + terms.hectares() + " ha 以上を求めています。それより小さくはできません。",
                    "The programme asks for " + terms.hectares() + " ha. It cannot be less.");
        }
        return wanted == null ? terms.hectares() : wanted;
    }

    /** The same jury, each of whose judgements reads the store as one. */
    private Screening.Jury inStore(Screening.Jury jury) {
        return new Screening.Jury() {
            @Override
            public int[] faulty(int[] members) {
                return reads.glance(client -> jury.faulty(members));
            }

            @Override
            public Screening.Doubts doubts(int[] members) {
                return reads.glance(client -> jury.doubts(members));
            }
        };
    }
}
