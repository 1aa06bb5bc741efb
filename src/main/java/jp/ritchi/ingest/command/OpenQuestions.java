package jp.ritchi.ingest.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.place.SystemNames;
import jp.ritchi.ingest.run.recognise.Targets;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What a file leaves open and a person has to say by options, or is told when a usual answer is
 * taken: a command has nobody to ask.
 */
@Component
class OpenQuestions {
    private final Targets targets;

    OpenQuestions(Targets targets) {
        this.targets = targets;
    }

    /** Refuses settings without an answer, with every option that is missing and what it can be. */
    void requireAnswers(JsonNode table, Settings settings) throws WrongCall {
        List<Text> missing = new ArrayList<>();
        if (settings.mapping().collection().isBlank()) {
            missing.add(oneOf("--to", "取込み先", "the collection", targets.collections()));
        }
        if (lacksSystem(table) && settings.epsg() == 0) {
            missing.add(oneOf("--crs", "座標参照系", "the coordinate system", candidates(table)));
        }
        if (settings.sourceId().isBlank()) {
            missing.add(oneOf("--source", "出典", "the source", targets.sources()));
        }
        if (settings.positionalAccuracy().isBlank()) {
            missing.add(
                    oneOf("--accuracy", "位置の精度", "the accuracy", targets.positionalAccuracies()));
        }
        if (!missing.isEmpty()) {
            throw new WrongCall(
                    "ファイルから分からないことを指定してください。"
                            + missing.stream().map(Text::ja).collect(Collectors.joining()),
                    "Say what the file does not:"
                            + missing.stream().map(Text::en).collect(Collectors.joining()));
        }
    }

    private static Text oneOf(String option, String ja, String en, Collection<String> values) {
        var line = "\n  " + option + "  ";
        var list = String.join(", ", values);
        return new Text(line + ja + ": " + list, line + en + ": " + list);
    }

    /** The system that was taken although neither the file nor the caller names one. */
    Optional<Text> assumption(JsonNode table, Settings settings, ImportOptions options) {
        if (!lacksSystem(table) || options.find("crs").isPresent()) {
            return Optional.empty();
        }
        int epsg = settings.epsg();
        var name = SystemNames.find(epsg).orElse("") + " (EPSG:" + epsg + ")";
        boolean remembered = table.path("remembered").asBoolean();
        return Optional.of(
                new Text(
                        "ファイルに座標参照系の記載がないので、"
                                + (remembered ? "同じ項目のファイルで前に選ばれた " : "この製品でふつうの ")
                                + name
                                + " として読みます。違うときは --crs で指定してください（候補: "
                                + String.join(", ", candidates(table))
                                + "）。",
                        "The file names no coordinate system; it is read in "
                                + name
                                + ", as "
                                + (remembered
                                        ? "chosen before for a file with the same fields"
                                        : "is usual for this product")
                                + ". If that is wrong, choose with --crs (candidates: "
                                + String.join(", ", candidates(table))
                                + ")."));
    }

    private static boolean lacksSystem(JsonNode table) {
        return table.path("spatial").asBoolean() && table.at("/crs/epsg").isNull();
    }

    private static List<String> candidates(JsonNode table) {
        return StreamSupport.stream(table.at("/crs/candidates").spliterator(), false)
                .map(one -> one.path("epsg").asInt() + " " + one.path("name").asString())
                .toList();
    }
}
