package jp.ritchi.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A programme is refused for what is wrong with it, at the place where it is wrong. */
@SpringBootTest
class ProgrammeCheckTests {
    private static final Path PROGRAMMES = Path.of("gis-data/programmes");

    @Autowired private ProgrammeCheck check;
    @Autowired private JsonMapper json;
    @Autowired private List<Criterion> criteria;

    @Test
    void everyShippedProgrammeIsWithoutProblems() throws IOException {
        try (var files = Files.list(PROGRAMMES)) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(
                            file ->
                                    assertThat(
                                                    check.problems(
                                                            json.readTree(Files.readString(file))))
                                            .as(file.toString())
                                            .isEmpty());
        }
    }

    @Test
    void aWrongParameterIsNamedByItsPointer() {
        assertThat(pointers(radius -> radius.put("radiusMetres", -5)))
                .containsExactly("/criteria/0/parameters/radiusMetres");
        assertThat(pointers(radius -> radius.put("radiusMetres", "2 km")))
                .containsExactly("/criteria/0/parameters/radiusMetres");
        assertThat(pointers(radius -> radius.put("radius", 5)))
                .containsExactly("/criteria/0/parameters");
        assertThat(pointers(radius -> radius.remove("radiusMetres")))
                .containsExactly("/criteria/0/parameters");
    }

    @Test
    void anUnknownCriterionIsNamedWithTheOnesThatExist() {
        var document = shipped();
        ((ObjectNode) document.path("criteria").get(0)).put("criterion", "near-a-volcano");
        var problems = check.problems(document);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).pointer()).isEqualTo("/criteria/0/criterion");
        assertThat(problems.get(0).sentence().en()).contains("minimum-area");
    }

    @Test
    void twoRequirementsOfOneKindNeedNames() {
        var document = shipped();
        var criteria = (ArrayNode) document.path("criteria");
        criteria.add(criteria.get(1).deepCopy());
        assertThat(check.problems(document))
                .extracting(ProgrammeCheck.Problem::pointer)
                .containsExactly("/criteria/3/name");
        ((ObjectNode) criteria.get(3)).put("name", "sold-area");
        assertThat(check.problems(document)).isEmpty();
    }

    @Test
    void datesAreDaysInTheRightOrder() {
        var document = shipped();
        document.put("effectiveTo", "2024-03-31");
        assertThat(check.problems(document))
                .extracting(ProgrammeCheck.Problem::pointer)
                .containsExactly("/effectiveTo");
        document.put("effectiveTo", "31 March 2030");
        assertThat(check.problems(document))
                .extracting(ProgrammeCheck.Problem::pointer)
                .containsExactly("/effectiveTo");
    }

    @Test
    void aScreeningGivesNoMoney() {
        var document = shipped();
        document.put("kind", "screening");
        assertThat(check.problems(document))
                .extracting(ProgrammeCheck.Problem::pointer)
                .containsExactly("/support");
    }

    @Test
    void aMisspeltLayerFilterOrValueIsRefusedBecauseItWouldFindNothing() {
        assertThat(ofScreening(p -> p.put("layer", "hazard-zone")))
                .containsExactly("/criteria/0/parameters/layer");
        assertThat(ofScreening(p -> p.putObject("where").putArray("depth").add("3")))
                .containsExactly("/criteria/0/parameters/where/depth");
        assertThat(ofScreening(p -> p.putObject("where").putArray("depth_rank").add("7")))
                .containsExactly("/criteria/0/parameters/where/depth_rank");
        assertThat(ofScreening(p -> p.putObject("where").putArray("depth_rank")))
                .containsExactly("/criteria/0/parameters/where/depth_rank");
        assertThat(ofScreening(p -> p.put("percent", 101)))
                .containsExactly("/criteria/0/parameters/percent");
        assertThat(ofScreening(p -> p.putObject("what").put("ja", "水")))
                .containsExactly("/criteria/0/parameters/what");
    }

    @Test
    void everyCriterionRefusesParametersThatItDoesNotKnowAndThoseLeftOut() {
        for (Criterion criterion : criteria) {
            var document = shipped();
            var only = document.putArray("criteria").addObject();
            only.put("criterion", criterion.id());
            only.putObject("parameters").put("colour", "red");
            assertThat(check.problems(document))
                    .as(criterion.id())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(
                            problem ->
                                    assertThat(problem.pointer())
                                            .isEqualTo("/criteria/0/parameters"));
        }
    }

    private List<String> ofScreening(Consumer<ObjectNode> change) {
        var document = shipped("site-screening");
        change.accept((ObjectNode) document.path("criteria").get(0).path("parameters"));
        return check.problems(document).stream().map(ProgrammeCheck.Problem::pointer).toList();
    }

    @Test
    void everyProblemIsToldInBothLanguages() {
        var document = shipped();
        document.remove("title");
        document.put("version", "");
        var problems = check.problems(document);
        assertThat(problems).hasSize(2);
        assertThat(problems)
                .allSatisfy(
                        problem -> {
                            assertThat(problem.sentence().ja()).matches(".*[ぁ-ん].*");
                            assertThat(problem.sentence().en()).doesNotMatch(".*[ぁ-ん].*");
                        });
    }

    @Test
    void whatIsNoObjectIsOneProblemOfTheWhole() {
        assertThat(check.problems(json.createArrayNode()))
                .extracting(ProgrammeCheck.Problem::pointer)
                .containsExactly("");
    }

    private List<String> pointers(Consumer<ObjectNode> change) {
        var document = shipped();
        change.accept((ObjectNode) document.path("criteria").get(0).path("parameters"));
        return check.problems(document).stream().map(ProgrammeCheck.Problem::pointer).toList();
    }

    private ObjectNode shipped() {
        return shipped("higashihiroshima-ic-2km");
    }

    private ObjectNode shipped(String id) {
        try {
            var file = PROGRAMMES.resolve(id + ".json");
            return (ObjectNode) json.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
