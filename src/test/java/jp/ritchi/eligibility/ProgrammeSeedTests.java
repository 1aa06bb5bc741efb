package jp.ritchi.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.ritchi.eligibility.programme.ProgrammeDesk;
import jp.ritchi.security.Browser;
import jp.ritchi.security.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Feature under test: files that come with the product never undo what was done in the page. */
@ServiceTest
class ProgrammeSeedTests {
    @TempDir Path folder;
    @Autowired private Environment environment;
    @Autowired private ProgrammeSeed seed;
    @Autowired private JdbcTemplate database;
    private ProgrammeDesk desk;
    private Browser editor;

    @BeforeEach
    void open() {
        desk = new ProgrammeDesk(environment);
        editor = desk.signedIn("editor");
    }

    @AfterEach
    void close() {
        desk.clear();
    }

    @Test
    void aFileThatChangesReplacesWhatOnlyFilesHaveWritten() throws IOException {
        load(desk.document("1", "2024-04-01"));
        load(wider("1", "2024-04-01"));
        assertThat(radius("1")).isEqualTo(4000);
        assertThat(version("1").path("revision").asInt()).isEqualTo(2);
        load(wider("1", "2024-04-01"));
        assertThat(version("1").path("revision").asInt()).as("nothing new").isEqualTo(2);
    }

    @Test
    void aVersionThatWasEndedInThePageStaysEndedAtTheNextStart() throws IOException {
        load(desk.document("1", "2024-04-01"));
        desk.add(editor, wider("2", "2026-04-01"));
        load(desk.document("1", "2024-04-01"));
        assertThat(version("1").at("/programme/effectiveTo").asString()).isEqualTo("2026-03-31");
        assertThat(radius("2")).isEqualTo(4000);
    }

    @Test
    void aVersionThatWasWrittenInThePageIsNotOverwrittenByAFileOfItsName() throws IOException {
        load(desk.document("1", "2024-04-01"));
        desk.add(editor, wider("2", "2026-04-01"));
        load(desk.document("2", "2026-10-01"));
        assertThat(radius("2")).isEqualTo(4000);
        assertThat(version("2").at("/programme/effectiveFrom").asString()).isEqualTo("2026-04-01");
    }

    @Test
    void aNewFileTakesNoTimeFromAVersionOfThePage() throws IOException {
        load(desk.document("1", "2024-04-01"));
        desk.add(editor, wider("2", "2026-04-01"));
        load(desk.document("3", "2027-04-01"));
        assertThat(editor.get(desk.address("3")).statusCode()).isEqualTo(404);
        var past = desk.document("0", "2022-04-01").put("effectiveTo", "2023-03-31");
        load(past);
        assertThat(editor.get(desk.address("0")).statusCode()).isEqualTo(200);
    }

    private void load(JsonNode document) throws IOException {
        var file = Files.writeString(folder.resolve("programme.json"), document.toString());
        seed.load(file, database);
    }

    private ObjectNode wider(String version, String from) {
        var document = desk.document(version, from);
        ProgrammeDesk.parameters(document, 0).put("radiusMetres", 4000);
        return document;
    }

    private JsonNode version(String version) {
        return Browser.json(editor.get(desk.address(version)));
    }

    private int radius(String version) {
        return version(version).at("/programme/criteria/0/parameters/radiusMetres").asInt();
    }
}
