package jp.ritchi.eligibility;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.ritchi.text.Text;
import tools.jackson.databind.JsonNode;

/** Holds a JSON document against a JSON Schema (2020-12) and says in both languages what is off. */
final class SchemaProblems {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    SchemaProblems(JsonNode schema) {
        this.schema = REGISTRY.getSchema(schema);
    }

    /**
     * The problems of {@code document}.
     *
     * @param at JSON pointer of the document in the one it is part of, empty for a whole one
     */
    List<ProgrammeCheck.Problem> of(JsonNode document, String at) {
        var japanese = errors(document, Locale.JAPANESE);
        var english = errors(document, Locale.ENGLISH);
        var problems = new ArrayList<ProgrammeCheck.Problem>();
        for (int i = 0; i < english.size(); i++) {
            var error = english.get(i);
            problems.add(
                    new ProgrammeCheck.Problem(
                            at + error.getInstanceLocation(),
                            new Text(
                                    japanese.get(i).getMessage() + "。", error.getMessage() + ".")));
        }
        return problems;
    }

    private List<Error> errors(JsonNode document, Locale locale) {
        return schema.validate(
                document,
                context ->
                        context.executionConfig(
                                config -> config.locale(locale).formatAssertionsEnabled(true)));
    }
}
