package jp.ritchi.eligibility.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hashes of a bundle: one of each part, to tell where it was changed, and one of the whole.
 * They show a change; who made it they cannot show, for anybody can compute them anew. The hash
 * printed on a signed report is what binds the two.
 */
@Component
class Seal {
    private static final String HASHES = "hashes";
    private static final String FINDINGS = "findings";

    private final EvidenceJson json;

    Seal(EvidenceJson json) {
        this.json = json;
    }

    void put(ObjectNode document) {
        document.remove(HASHES);
        document.set(HASHES, json.tree(of(document)));
    }

    private TreeMap<String, Object> of(ObjectNode unsealed) {
        var parts = new TreeMap<String, String>();
        unsealed.properties().stream()
                .filter(part -> part.getValue().isContainer())
                .forEach(part -> parts.put(part.getKey(), json.sha256(part.getValue())));
        parts.put(FINDINGS, json.sha256(unsealed.path("answer").path(FINDINGS)));
        var hashes = new TreeMap<String, Object>();
        hashes.put("algorithm", "SHA-256");
        hashes.put("canonicalization", "RFC 8785");
        hashes.put("parts", parts);
        hashes.put("bundle", json.sha256(unsealed));
        return hashes;
    }

    /** What does not agree with its hash; empty when nothing was changed. */
    List<Text> faults(ObjectNode document) {
        var unsealed = document.deepCopy();
        unsealed.remove(HASHES);
        var computed = json.tree(of(unsealed));
        var told = document.path(HASHES);
        var faults = new ArrayList<Text>();
        computed.path("parts")
                .properties()
                .forEach(part -> compare(told, part.getKey(), part.getValue(), faults));
        if (faults.isEmpty() && !computed.equals(told)) {
            faults.add(
                    new Text(
                            "証拠一式の全体がハッシュと一致しません。",
                            "The bundle as a whole does not agree with its hash."));
        }
        return faults;
    }

    private static void compare(JsonNode told, String part, JsonNode hash, List<Text> faults) {
        if (!hash.equals(told.path("parts").path(part))) {
            faults.add(
                    new Text(
                            "「" + part + "」の部分がハッシュと一致しません。作成後に変えられています。",
                            "The part \""
                                    + part
                                    + "\" does not agree with its hash: it was changed"
                                    + " after it was made."));
        }
    }
}
