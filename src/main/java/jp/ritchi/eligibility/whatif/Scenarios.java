package jp.ritchi.eligibility.whatif;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.audit.Audit;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.layer.LayerReads;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules about scenarios: only what could be asked is saved, only its author changes it, and
 * only from the version that he has read. Every change is recorded in the transaction that makes
 * it.
 */
@Service
class Scenarios {
    /** Far more than a person works with. */
    static final int MOST_OF_ONE_AUTHOR = 500;

    private final ScenarioStore store;
    private final Programmes programmes;
    private final Facts facts;
    private final LayerReads reads;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    Scenarios(
            ScenarioStore store,
            Programmes programmes,
            Facts facts,
            LayerReads reads,
            Audit audit) {
        this.store = store;
        this.programmes = programmes;
        this.facts = facts;
        this.reads = reads;
        this.audit = audit;
    }

    Scenario get(UUID id) {
        return store.find(id).orElseThrow(ScenarioProblems::unknown);
    }

    @Transactional
    UUID create(ScenarioDraft draft, String author) {
        check(draft);
        if (store.countOf(author) >= MOST_OF_ONE_AUTHOR) {
            throw ScenarioProblems.tooMany();
        }
        var id = store.insert(draft, author);
        audit.record("scenario.create", id.toString(), detail(draft));
        return id;
    }

    @Transactional
    void change(UUID id, int version, ScenarioDraft draft, String caller) {
        own(id, caller);
        check(draft);
        if (!store.update(id, version, draft)) {
            throw ScenarioProblems.changedMeanwhile();
        }
        audit.record("scenario.change", id.toString(), detail(draft));
    }

    @Transactional
    void delete(UUID id, int version, String caller) {
        var scenario = own(id, caller);
        if (!store.delete(id, version)) {
            throw ScenarioProblems.changedMeanwhile();
        }
        audit.record("scenario.delete", id.toString(), Map.of("title", scenario.title().ja()));
    }

    private Scenario own(UUID id, String caller) {
        var scenario = get(id);
        if (!caller.equals(scenario.author())) {
            throw ScenarioProblems.notYours();
        }
        return scenario;
    }

    /** Refuses what the process would refuse, and what would tell the public of hidden rows. */
    private void check(ScenarioDraft draft) {
        var day = draft.asOf() == null ? WhatIfInputs.today(clock) : draft.asOf();
        reads.read(
                client -> {
                    var whole = programmes.get(draft.programme(), day);
                    var counted = draft.all() ? whole : ChangedProgramme.placeAndSize(whole);
                    ChangedProgramme.of(counted, draft.changes());
                    return new ChangedFacts(facts, draft.changes());
                });
        if (draft.visibility().equals("public") && store.namesHidden(draft)) {
            throw ScenarioProblems.namesHidden();
        }
    }

    private static Map<String, Object> detail(ScenarioDraft draft) {
        return Map.of(
                "title", draft.title().ja(),
                "programme", draft.programme(),
                "visibility", draft.visibility());
    }
}
