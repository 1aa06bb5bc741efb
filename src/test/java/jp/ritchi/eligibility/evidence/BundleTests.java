package jp.ritchi.eligibility.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jp.ritchi.ingest.command.Console;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bundles that are replayed long after, with other data around them, or with other content. */
class BundleTests extends ServedTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NEAR =
            "POLYGON((132.745 34.435, 132.747 34.435, 132.747 34.4369, 132.745 34.4369, 132.745"
                    + " 34.435))";

    @Autowired private ReplayCommand command;
    @Autowired private Replay replay;
    @Autowired private Seal seal;
    @Autowired private EvidenceJson json;
    @TempDir private Path folder;

    private record Said(int code, String out, String err) {}

    @Test
    void findingsComeOutByteForByteAfterTheDataHaveChanged() throws Exception {
        var parcel = rows.parcel("a", NEAR);
        rows.execute("UPDATE parcel.parcel SET lots = 3 WHERE id = '" + parcel + "'");
        var bundle = bundle(parcel);
        var recorded = json.bytes(json.read(bundle).path("answer").path("findings"));
        rows.execute(
                "UPDATE parcel.parcel SET lots = 1, geom = ST_Translate(geom, 0.05, 0.05) WHERE id = '"
                        + parcel
                        + "'");
        var now = json.bytes(json.read(bundle(parcel)).path("answer").path("findings"));
        assertThat(now).isNotEqualTo(recorded);
        var said = replay(bundle);
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("Hashes: all agree.")
                .contains("the findings are the same, byte for byte");
        rows.execute("DELETE FROM parcel.parcel WHERE id = '" + parcel + "'");
        assertThat(replay(bundle).code()).isZero();
    }

    /** Whatever its criteria ask for: layers, coverage, accuracies. */
    @Test
    void everyProgrammeOfTheProductIsReportedAndReplayed() throws Exception {
        var programmes = json("/api/programmes").path("programmes");
        assertThat(programmes).hasSizeGreaterThan(1);
        for (var programme : programmes) {
            var id = programme.path("id").asString();
            var request =
                    "{\"programme\":\"%s\",\"format\":\"%s\",\"site\":{\"parcels\":[\"syn-hh-00001\",\"syn-hh-00009\"]}}";
            var bundle = post("/api/reports", request.formatted(id, "bundle"));
            assertThat(bundle.statusCode()).as(new String(bundle.body())).isEqualTo(200);
            var said = replay(bundle.body(), "--against-store");
            assertThat(said.code()).as(id + ": " + said.err()).isZero();
            assertThat(post("/api/reports", request.formatted(id, "pdf")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aBundleIsItsOwnCanonicalSpelling() {
        var bundle = bundle(rows.parcel("a", NEAR));
        assertThat(json.bytes(json.read(bundle))).isEqualTo(bundle);
    }

    @Test
    void bundlesAreAsThePublishedSchemaSays() {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                JSON.readTree(
                                        get("/ogc/schemas/evidence-bundle.schema.json").body()));
        var bundle = bundle(rows.parcel("a", NEAR));
        assertThat(schema.validate(JSON.readTree(bundle))).isEmpty();
        var wrong = changed(bundle, document -> document.withObject("/hashes").put("bundle", "x"));
        assertThat(schema.validate(JSON.readTree(wrong))).isNotEmpty();
    }

    @Test
    void whatTheProcessAnswersIsWhatTheBundleHolds() {
        var parcel = rows.parcel("a", NEAR);
        var answer =
                post(
                        "/ogc/processes/parcel-eligibility/execution",
                        "{\"inputs\":" + inputs(parcel) + "}");
        assertThat(json.tree(json.read(answer.body())))
                .isEqualTo(json.read(bundle(parcel)).path("answer"));
    }

    @Test
    void aChangedFigureIsFoundByItsHashAndByTheReplay() throws Exception {
        var bundle =
                changed(
                        bundle(rows.parcel("a", NEAR)),
                        document -> finding(document, 0).put("measured", 12.5));
        var said = replay(bundle);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("The part \"answer\" does not agree with its hash")
                .contains("The part \"findings\" does not agree with its hash")
                .contains("the findings are not those recorded")
                .contains("findings[0].measured: 12.5 →");
    }

    @Test
    void aChangedFactIsFoundEvenWhenTheFindingsStayTheSame() throws Exception {
        var bundle =
                changed(
                        bundle(rows.parcel("a", NEAR)),
                        document ->
                                ((ObjectNode) document.path("facts").path("parcels").get(0))
                                        .put("lotNumber", "999"));
        var said = replay(bundle);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("The part \"facts\" does not agree with its hash");
        assertThat(said.out()).contains("the findings are the same");
    }

    @Test
    void whoeverComputesTheHashesAnewIsFoundByTheReplay() throws Exception {
        var bundle =
                changed(
                        bundle(rows.parcel("a", NEAR)),
                        document -> {
                            document.withObject("/answer").put("verdict", "eligible");
                            finding(document, 2).put("outcome", "met");
                            seal.put(document);
                        });
        var said = replay(bundle);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("Hashes: all agree.");
        assertThat(said.err()).contains("findings[2].outcome: \"met\" → \"unknown\"");
    }

    @Test
    void aChangedTimeIsFoundByTheHashOfTheWhole() throws Exception {
        var bundle =
                changed(
                        bundle(rows.parcel("a", NEAR)),
                        document -> document.put("recordedAt", "2020-01-01T00:00:00Z"));
        assertThat(replay(bundle).err()).contains("The bundle as a whole does not agree");
    }

    @Test
    void factsThatTheBundleLacksAreNamed() throws Exception {
        var bundle =
                changed(
                        bundle(rows.parcel("a", NEAR)),
                        document -> {
                            document.withObject("/facts").remove("interchanges");
                            seal.put(document);
                        });
        var said = replay(bundle);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("does not hold what the evaluation needs: interchanges");
    }

    @Test
    void theStoreTellsWhatItHeldThenAndWhatHasChangedSince() throws Exception {
        var parcel = rows.parcel("a", NEAR);
        var bundle = bundle(parcel);
        var unchanged = replay(bundle, "--against-store");
        assertThat(unchanged.code()).as(unchanged.err()).isZero();
        assertThat(unchanged.out()).contains("Nothing of them has changed since.");
        rows.execute(
                "UPDATE parcel.parcel SET lots = 7, geom = ST_Translate(geom, 0.001, 0) WHERE id = '"
                        + parcel
                        + "'");
        rows.execute("UPDATE parcel.parcel SET lots = 8 WHERE id = '" + parcel + "'");
        var said = replay(bundle, "--against-store");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("are what the store held at that instant")
                .contains("parcels/" + parcel + ": changed since. lots: null → 8")
                .contains("parcels/" + parcel + ": changed since. geom.coordinates");
        rows.execute("DELETE FROM parcel.parcel WHERE id = '" + parcel + "'");
        assertThat(replay(bundle, "--against-store").out())
                .contains("parcels/" + parcel + ": removed since.");
    }

    @Test
    void aBundleWithInventedFactsIsContradictedByTheStore() throws Exception {
        var parcel = rows.parcel("a", NEAR);
        var invented =
                changed(
                        bundle(parcel),
                        document -> {
                            ((ObjectNode) document.path("facts").path("parcels").get(0))
                                    .put("plannedLots", 4);
                            var answer = replay.of(new Bundle(document, new byte[0]));
                            assertThat(answer.sameFindings()).isFalse();
                            seal.put(document);
                        });
        var said = replay(invented, "--against-store");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("parcels/" + parcel + ": not what the store held at that instant. lots");
    }

    @Test
    void aDrawnOutlineIsReplayedFromTheRequest() throws Exception {
        var drawn =
                "{\"programme\":\"higashihiroshima-ic-2km\",\"lots\":2,\"format\":\"bundle\",\"site\":"
                        + "{\"type\":\"Polygon\",\"coordinates\":[[[132.745,34.435],[132.747,34.435],"
                        + "[132.747,34.4369],[132.745,34.4369],[132.745,34.435]]]}}";
        var said = replay(post("/api/reports", drawn).body());
        assertThat(said.code()).as(said.err()).isZero();
    }

    @Test
    void whatIsNoBundleIsRefusedInWords() throws Exception {
        for (var content : List.of("", "[]", "{}", "no json", "{\"format\":\"ritchi-evidence\"}")) {
            var code = new int[1];
            try {
                code[0] = replay(content.getBytes(StandardCharsets.UTF_8)).code();
            } catch (jp.ritchi.web.RequestProblem problem) {
                assertThat(problem.sentence().en()).containsAnyOf("no evidence bundle", "format 0");
                continue;
            }
            assertThat(code[0]).as(content).isNotZero();
        }
        assertThat(command.run(List.of(), console(new Streams()))).isEqualTo(2);
        assertThat(command.run(List.of("/nowhere.json"), console(new Streams()))).isEqualTo(2);
        assertThat(command.run(List.of("--wrong"), console(new Streams()))).isEqualTo(2);
    }

    private static ObjectNode finding(ObjectNode document, int index) {
        return (ObjectNode) document.path("answer").path("findings").get(index);
    }

    private byte[] changed(byte[] bundle, Consumer<ObjectNode> change) {
        var document = (ObjectNode) json.read(bundle);
        change.accept(document);
        return JSON.writeValueAsBytes(document);
    }

    private static String inputs(String parcel) {
        return "{\"programme\":\"higashihiroshima-ic-2km\",\"site\":{\"parcels\":[\""
                + parcel
                + "\"]}}";
    }

    private byte[] bundle(String parcel) {
        var request = (ObjectNode) JSON.readTree(inputs(parcel));
        request.put("format", "bundle");
        var answer = post("/api/reports", request.toString());
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
        return answer.body();
    }

    private Said replay(byte[] bundle, String... options) throws Exception {
        var file = folder.resolve("bundle.json");
        Files.write(file, bundle);
        var streams = new Streams();
        var arguments = new java.util.ArrayList<>(List.of(options));
        arguments.add(0, file.toString());
        int code = command.run(arguments, console(streams));
        return new Said(code, streams.out.toString(), streams.err.toString());
    }

    private static final class Streams {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    }

    private static Console console(Streams streams) {
        return new Console(
                new PrintStream(streams.out, true),
                new PrintStream(streams.err, true),
                Locale.ENGLISH);
    }
}
