package jp.ritchi.eligibility.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/**
 * What a preview is asked: a draft, the parcels of which box (all when absent), and the day for
 * which both versions judge.
 */
record PreviewQuestion(JsonNode programme, @Nullable Envelope box, LocalDate asOf) {
    private static final Set<String> NAMES = Set.of("programme", "bbox", "asOf");

    static PreviewQuestion of(JsonNode body) {
        for (String name : body.propertyNames()) {
            if (!NAMES.contains(name)) {
                throw RequestProblem.badParameter(
                        name,
                        "「" + name + "」はありません。使えるのは programme, bbox, asOf です。",
                        "There is no \"" + name + "\". Known: programme, bbox, asOf.");
            }
        }
        if (!body.path("programme").isObject()) {
            throw RequestProblem.badParameter(
                    "programme", "制度の文書を programme に入れてください。", "Give the document as programme.");
        }
        return new PreviewQuestion(
                body.path("programme"), box(body.path("bbox")), day(body.path("asOf")));
    }

    private static @Nullable Envelope box(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        boolean four = node.isArray() && node.size() == 4;
        for (JsonNode side : node) {
            four = four && side.isNumber() && Math.abs(side.asDouble()) <= 360;
        }
        if (!four
                || node.get(0).asDouble() > node.get(2).asDouble()
                || node.get(1).asDouble() > node.get(3).asDouble()) {
            throw RequestProblem.badParameter(
                    "bbox",
                    "bbox は [西, 南, 東, 北] の 4 つの数で入れてください。",
                    "Give bbox as four numbers [west, south, east, north].");
        }
        return new Envelope(
                node.get(0).asDouble(),
                node.get(2).asDouble(),
                node.get(1).asDouble(),
                node.get(3).asDouble());
    }

    private static LocalDate day(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Today.inJapan();
        }
        try {
            return LocalDate.parse(node.asString(""));
        } catch (DateTimeParseException e) {
            throw RequestProblem.badParameter(
                    "asOf",
                    "asOf は 2026-04-01 の形の日付で入れてください。",
                    "Give asOf as a date like 2026-04-01.");
        }
    }
}
