package jp.ritchi.eligibility;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.ritchi.ingest.seed.Seed;
import jp.ritchi.ingest.seed.SeedRefused;
import jp.ritchi.text.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The programmes that come with the product, one JSON document each; older versions stay, and so
 * does whatever was changed in the page.
 */
@Component
class ProgrammeSeed implements Seed {
    /** What was written in the page stays: neither is it replaced nor is its time taken away. */
    private static final String UPSERT =
            """
            INSERT INTO eligibility.programme AS p
                (id, version, effective_from, effective_to, document)
            SELECT :id, :version, :from, CAST(:to AS date), CAST(:document AS jsonb)
            WHERE NOT EXISTS (SELECT FROM eligibility.programme o
                WHERE o.id = :id AND o.version <> :version AND o.changed_by <> 'seed'
                    AND daterange(o.effective_from, o.effective_to, '[]')
                        && daterange(:from, CAST(:to AS date), '[]'))
            ON CONFLICT (id, version) DO UPDATE SET effective_from = EXCLUDED.effective_from,
                effective_to = EXCLUDED.effective_to, document = EXCLUDED.document,
                revision = p.revision + 1, changed_at = now()
            WHERE p.changed_by = 'seed' AND (p.effective_from, p.effective_to, p.document)
                IS DISTINCT FROM (EXCLUDED.effective_from, EXCLUDED.effective_to, EXCLUDED.document)
            """;

    private final JsonMapper json;
    private final ProgrammeCheck check;

    ProgrammeSeed(JsonMapper json, ProgrammeCheck check) {
        this.json = json;
        this.check = check;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Path> files(Path gisData) throws IOException {
        var folder = gisData.resolve("programmes");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @Override
    public int load(Path file, JdbcTemplate database) throws IOException {
        var document = Files.readString(file, StandardCharsets.UTF_8);
        var programme = read(file, document);
        JdbcClient.create(database)
                .sql(UPSERT)
                .param("id", programme.id())
                .param("version", programme.version())
                .param("from", programme.effectiveFrom())
                .param("to", programme.effectiveTo())
                .param("document", document)
                .update();
        return 1;
    }

    private Programme read(Path file, String document) {
        try {
            var problems = check.problems(json.readTree(document));
            if (!problems.isEmpty()) {
                var first = problems.get(0);
                throw refused(
                        file,
                        first.pointer() + ": " + first.sentence().ja(),
                        first.pointer() + ": " + first.sentence().en());
            }
            return json.readValue(document, Programme.class);
        } catch (JacksonException e) {
            throw refused(file, "JSON を読めません: " + e.getOriginalMessage(), e.getOriginalMessage());
        }
    }

    private static SeedRefused refused(Path file, String ja, String en) {
        return new SeedRefused(file, 1, new Text(ja, en));
    }
}
