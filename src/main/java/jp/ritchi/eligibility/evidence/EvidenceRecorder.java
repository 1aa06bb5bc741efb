package jp.ritchi.eligibility.evidence;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.ritchi.eligibility.EligibilityInputs;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.layer.LayerReads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers a question for the rows that the caller may see, and keeps the evidence. Each bundle is
 * evaluated from itself before it is given away: one that could not be repeated does not exist.
 */
@Component
public class EvidenceRecorder {
    private final LayerReads reads;
    private final Programmes programmes;
    private final Sites sites;
    private final Evaluator evaluator;
    private final Facts facts;
    private final Recording recording;

    EvidenceRecorder(
            LayerReads reads,
            Programmes programmes,
            Sites sites,
            Evaluator evaluator,
            Facts facts,
            Recording recording) {
        this.reads = reads;
        this.programmes = programmes;
        this.sites = sites;
        this.evaluator = evaluator;
        this.facts = facts;
        this.recording = recording;
    }

    /** What making a document of a recorded evaluation takes. */
    @Component
    record Recording(
            EvidenceJson json,
            Seal seal,
            Reevaluation reevaluation,
            Provenance provenance,
            Software software) {}

    /**
     * Evaluates and records in one reading of the store.
     *
     * @throws jp.ritchi.web.RequestProblem when the inputs cannot be used
     */
    public Bundle record(EligibilityInputs inputs) {
        return reads.read(client -> record(inputs, client));
    }

    private Bundle record(EligibilityInputs inputs, JdbcClient client) {
        var json = recording.json;
        var programme = programmes.get(inputs.programme(), inputs.asOf());
        var site = sites.of(inputs);
        var recorder = new RecordingFacts(facts, json);
        var answer = json.tree(evaluator.evaluate(programme, site, recorder));
        var used = new LinkedHashMap<>(recorder.record());
        used.put("parcels", site.parcels());
        var document = new LinkedHashMap<String, Object>();
        document.put("format", Bundle.FORMAT);
        document.put("formatVersion", Bundle.FORMAT_VERSION);
        document.put(
                "recordedAt",
                client.sql("SELECT now()").query(OffsetDateTime.class).single().toInstant());
        document.put("software", recording.software.description());
        document.put("inputs", inputs(inputs));
        document.put("programme", programme);
        document.put("facts", used);
        return seal((ObjectNode) json.tree(document), answer);
    }

    private Bundle seal(ObjectNode document, JsonNode answer) {
        var repeated = recording.reevaluation.answer(document);
        if (!repeated.equals(answer)) {
            throw new IllegalStateException("The answer cannot be repeated from its own evidence");
        }
        document.set("answer", answer);
        document.put("synthetic", Provenance.synthetic(document));
        recording.provenance.addTo(document);
        recording.seal.put(document);
        return new Bundle(document, recording.json.bytes(document));
    }

    private static Map<String, Object> inputs(EligibilityInputs inputs) {
        var map = new LinkedHashMap<String, Object>();
        map.put("programme", inputs.programme());
        map.put("site", inputs.site());
        map.put("asOf", inputs.asOf());
        if (inputs.lots() != null) {
            map.put("lots", inputs.lots());
        }
        return map;
    }
}
