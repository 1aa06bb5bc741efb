package jp.ritchi.eligibility.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import jp.ritchi.eligibility.DatedProgramme;
import jp.ritchi.eligibility.EligibilityInputs;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.parcel.Parcel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Judges again from what a bundle holds, without a look at the store. */
@Component
class Reevaluation {
    private final Evaluator evaluator;
    private final Sites sites;
    private final EvidenceJson json;

    Reevaluation(Evaluator evaluator, Sites sites, EvidenceJson json) {
        this.evaluator = evaluator;
        this.sites = sites;
        this.json = json;
    }

    /**
     * The answer, as JSON.
     *
     * @throws BundleFacts.Missing when a criterion needs what the bundle does not hold
     */
    JsonNode answer(JsonNode bundle) {
        var inputs = EligibilityInputs.of(bundle.path("inputs"), Clock.systemUTC());
        var programme = json.value(bundle.path("programme"), DatedProgramme.class);
        var facts = new BundleFacts(bundle.path("facts"), json);
        return json.tree(evaluator.evaluate(programme, site(inputs, facts), facts));
    }

    private Site site(EligibilityInputs inputs, BundleFacts facts) {
        var ids = inputs.parcelIds();
        if (ids == null) {
            return sites.of(inputs); // an outline that came with the request; nothing is read
        }
        var parcels = new ArrayList<>(facts.parcels());
        var held = new LinkedHashSet<>(parcels.stream().map(Parcel::id).toList());
        if (!held.equals(ids)) {
            throw new BundleFacts.Missing("parcels " + ids);
        }
        return Sites.of(parcels, inputs.lots(), inputs.asOf());
    }
}
