package jp.ritchi.eligibility.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ritchi.eligibility.DatedProgramme;
import jp.ritchi.eligibility.Programme;
import jp.ritchi.eligibility.ProgrammeCheck;
import jp.ritchi.eligibility.SourceRef;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes programmes of the documents that editors send, or says what is wrong with them. */
@Component
class ProgrammeDrafts {
    /** Names that are addresses of something else. */
    private static final Set<String> TAKEN = Set.of("schema", "sources", "preview");

    private final ProgrammeCheck check;
    private final LayerReads reads;
    private final JsonMapper json;

    ProgrammeDrafts(ProgrammeCheck check, LayerReads reads, JsonMapper json) {
        this.check = check;
        this.reads = reads;
        this.json = json;
    }

    List<ProgrammeCheck.Problem> problems(JsonNode document) {
        var problems = new ArrayList<>(check.problems(document));
        if (TAKEN.contains(document.path("id").asString(""))) {
            problems.add(
                    problem(
                            "/id",
                            "この ID は使えません。別の ID にしてください。",
                            "This id is taken. Choose another."));
        }
        if (document.path("version").asString("").contains("/")) {
            problems.add(problem("/version", "版に「/」は使えません。", "A version has no slash in it."));
        }
        var source = document.path("source").path("sourceId").asString("");
        if (!source.isEmpty() && title(source).isEmpty()) {
            problems.add(
                    problem(
                            "/source/sourceId",
                            "出典「" + source + "」は登録されていません。",
                            "There is no source \"" + source + "\" in the register."));
        }
        return problems;
    }

    /**
     * The programme of a document.
     *
     * @throws RefusedProgramme when anything is wrong with it
     */
    DatedProgramme read(JsonNode document) {
        var problems = problems(document);
        if (!problems.isEmpty()) {
            throw new RefusedProgramme(problems);
        }
        var programme = json.treeToValue(document, Programme.class);
        var source = programme.source();
        var title = title(source.sourceId()).orElseThrow();
        return new DatedProgramme(
                programme, new SourceRef(source.sourceId(), title, source.place()));
    }

    private Optional<Text> title(String sourceId) {
        return reads.read(
                client ->
                        client.sql("SELECT title_ja, title_en FROM policy.sources WHERE id = ?")
                                .param(sourceId)
                                .query(
                                        (row, number) ->
                                                new Text(row.getString(1), row.getString(2)))
                                .optional());
    }

    private static ProgrammeCheck.Problem problem(String pointer, String ja, String en) {
        return new ProgrammeCheck.Problem(pointer, new Text(ja, en));
    }
}
