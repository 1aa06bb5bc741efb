package jp.ritchi.eligibility.evidence;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Evaluates a bundle again from what it holds and compares with what it says. */
@Component
class Replay {
    private static final String FINDINGS = "findings";

    private final EvidenceJson json;
    private final Seal seal;
    private final Reevaluation reevaluation;
    private final Software software;

    Replay(EvidenceJson json, Seal seal, Reevaluation reevaluation, Software software) {
        this.json = json;
        this.seal = seal;
        this.reevaluation = reevaluation;
        this.software = software;
    }

    /**
     * What a replay found.
     *
     * @param faults hashes that do not agree, or why it could not be evaluated
     * @param differences between the recorded and the repeated answer
     * @param sameFindings whether the findings have the same bytes as those recorded
     * @param findingsSha256 hash of the repeated findings; empty when there are none
     */
    record Result(
            List<Text> faults,
            List<Differences.Difference> differences,
            boolean sameFindings,
            String findingsSha256) {

        boolean good() {
            return faults.isEmpty() && differences.isEmpty() && sameFindings;
        }
    }

    /**
     * @throws RequestProblem when the file is no bundle that this version reads
     */
    Bundle read(byte[] file) {
        JsonNode document;
        try {
            document = json.read(file);
        } catch (JacksonException e) {
            throw notABundle();
        }
        if (!(document instanceof ObjectNode object)
                || !Bundle.FORMAT.equals(document.path("format").asString(""))) {
            throw notABundle();
        }
        int version = document.path("formatVersion").asInt(0);
        if (version != Bundle.FORMAT_VERSION) {
            throw RequestProblem.badParameter(
                    "file",
                    "この証拠一式は形式 " + version + " で、このプログラムが読める形式は 1 です。作成時の版で再現してください。",
                    "This bundle has format "
                            + version
                            + "; this program reads format 1. Replay it with the version that made"
                            + " it.");
        }
        return new Bundle(object, json.bytes(object));
    }

    Result of(Bundle bundle) {
        var faults = new ArrayList<>(seal.faults(bundle.document()));
        JsonNode repeated;
        try {
            repeated = reevaluation.answer(bundle.document());
        } catch (BundleFacts.Missing e) {
            faults.add(missing(e.getMessage()));
            return new Result(faults, List.of(), false, "");
        } catch (RequestProblem e) {
            faults.add(e.sentence());
            return new Result(faults, List.of(), false, "");
        } catch (DatabindException | IllegalArgumentException | IllegalStateException e) {
            faults.add(unusable(e));
            return new Result(faults, List.of(), false, "");
        }
        var recorded = bundle.answer();
        boolean same =
                java.util.Arrays.equals(
                        json.bytes(recorded.path(FINDINGS)), json.bytes(repeated.path(FINDINGS)));
        return new Result(
                faults,
                Differences.of(recorded, repeated),
                same,
                json.sha256(repeated.path(FINDINGS)));
    }

    String programVersion() {
        return String.valueOf(software.description().get("version"));
    }

    private static Text missing(String what) {
        return new Text(
                "再判定に要る事実が証拠一式にありません: " + what,
                "The bundle does not hold what the evaluation needs: " + what);
    }

    private static Text unusable(RuntimeException e) {
        return new Text(
                "証拠一式の内容を使えません: " + e.getMessage(),
                "The content of the bundle cannot be used: " + e.getMessage());
    }

    private static RequestProblem notABundle() {
        return RequestProblem.badParameter(
                "file",
                "証拠一式のファイルではありません。報告書と一緒に保存した JSON を指定してください。",
                "This is no evidence bundle. Give the JSON file that was saved with the report.");
    }
}
