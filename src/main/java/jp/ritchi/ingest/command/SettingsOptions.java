package jp.ritchi.ingest.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.mapping.ColumnRule;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.run.recognise.SettingsReading;
import jp.ritchi.ingest.run.recognise.Targets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Settings of a table: what was suggested for it, changed as the options of the command say. */
@Component
class SettingsOptions {
    private static final int LONGEST_CODE = 6;

    private final Targets targets;

    SettingsOptions(Targets targets) {
        this.targets = targets;
    }

    /**
     * @param table of the recognition, as it is stored
     */
    Settings settings(JsonNode table, ImportOptions options) throws WrongCall {
        var suggested = SettingsReading.read(table.path("suggestion"));
        var mapping = mapping(suggested.mapping(), table, options);
        boolean sameTarget = mapping.collection().equals(suggested.mapping().collection());
        return new Settings(
                suggested.table(),
                options.find("charset").orElse(suggested.charset()),
                epsg(suggested, options),
                sameTarget ? suggested.product() : null,
                mapping,
                options.find("source").orElse(suggested.sourceId()),
                options.find("accuracy").orElse(suggested.positionalAccuracy()),
                day(options),
                options.find("dataset").orElse(suggested.dataset()),
                suggested.visibility(),
                suggested.repairs() && !options.flags().contains("refuse-repairs"),
                suggested.closesMissing() && !options.flags().contains("keep-missing"));
    }

    /** The table that the options name, or the first. */
    static JsonNode table(JsonNode recognition, ImportOptions options) throws WrongCall {
        var tables = recognition.path("tables");
        var name = options.find("table").orElse(tables.path(0).path("name").asString());
        for (var table : tables) {
            if (table.path("name").asString().equals(name)) {
                return table;
            }
        }
        var names = String.join(", ", tables.findValuesAsString("name"));
        throw new WrongCall(
                "「" + name + "」という表はありません。あるのは " + names + " です。",
                "There is no table " + name + ". The file has " + names + ".");
    }

    private Mapping mapping(Mapping suggested, JsonNode table, ImportOptions options) {
        var to = options.find("to").orElse(suggested.collection());
        List<String> fields = new ArrayList<>();
        table.path("fields").forEach(field -> fields.add(field.path("name").asString()));
        var begun = to.equals(suggested.collection()) ? suggested : targets.alike(to, fields);
        Map<String, ColumnRule> rules = new LinkedHashMap<>();
        begun.rules().forEach(rule -> rules.put(rule.column(), rule));
        options.columns()
                .forEach(
                        (column, template) -> {
                            if (template.isEmpty()) {
                                rules.remove(column);
                            } else {
                                rules.put(column, ColumnRule.of(column, template));
                            }
                        });
        return new Mapping(to, List.copyOf(rules.values()), begun.joinsParts());
    }

    private static int epsg(Settings suggested, ImportOptions options) throws WrongCall {
        var given = options.find("crs").orElse(null);
        if (given == null) {
            return suggested.epsg();
        }
        var code = given.regionMatches(true, 0, "EPSG:", 0, 5) ? given.substring(5) : given;
        if (!code.matches("[0-9]{1," + LONGEST_CODE + "}")) {
            throw new WrongCall(
                    "--crs には EPSG の番号を書いてください（例: 6670）: " + given,
                    "--crs wants an EPSG code, such as 6670: " + given);
        }
        return Integer.parseInt(code);
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(ImportOptions options)
            throws WrongCall {
        try {
            return options.find("as-of").map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            throw new WrongCall(
                    "--as-of には 2026-03-31 の形の日付を書いてください。",
                    "--as-of wants a date such as 2026-03-31.");
        }
    }
}
