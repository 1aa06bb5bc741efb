package jp.ritchi.eligibility.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Set;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/**
 * The inputs of the process, read from a request.
 *
 * @param all whether every requirement of the programme counts, or only distance and area
 * @param asOf today in Japan when the caller did not say
 * @param area only parcels whose bounds meet it are looked at; absent for all
 */
record WhatIfInputs(
        String programme, Changes changes, boolean all, LocalDate asOf, @Nullable Envelope area) {

    private static final Set<String> NAMES =
            Set.of("programme", "changes", "requirements", "asOf", "bbox");

    static WhatIfInputs of(JsonNode inputs, Clock clock) {
        for (String name : inputs.propertyNames()) {
            if (!NAMES.contains(name)) {
                throw RequestProblem.badParameter(
                        name,
                        "入力「"
                                + name
                                + "」はありません。使えるのは programme, changes, requirements, asOf, bbox です。",
                        "There is no input \""
                                + name
                                + "\". Known: programme, changes, requirements, asOf, bbox.");
            }
        }
        return new WhatIfInputs(
                programme(inputs.path("programme")),
                ChangesReader.read(inputs.path("changes")),
                all(inputs.path("requirements")),
                day(inputs.path("asOf"), clock),
                area(inputs.path("bbox")));
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Tokyo")));
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw RequestProblem.badParameter(
                    "asOf",
                    "asOf は 2026-04-01 の形の日付で入れてください。",
                    "Give asOf as a date like 2026-04-01.");
        }
    }

    private static LocalDate day(JsonNode node, Clock clock) {
        return isAbsent(node) ? today(clock) : day(node.asString(""));
    }

    private static String programme(JsonNode node) {
        if (!node.isString() || node.asString().isBlank()) {
            throw RequestProblem.badParameter(
                    "programme",
                    "制度の ID を programme に入れてください。一覧は /api/programmes にあります。",
                    "Give the id of a programme. They are listed at /api/programmes.");
        }
        return node.asString();
    }

    private static boolean all(JsonNode node) {
        var word = isAbsent(node) ? "all" : node.asString("");
        if (!Set.of("all", "place-and-size").contains(word)) {
            throw RequestProblem.badParameter(
                    "requirements",
                    "requirements は all か place-and-size です。",
                    "requirements is all or place-and-size.");
        }
        return word.equals("all");
    }

    private static @Nullable Envelope area(JsonNode node) {
        if (isAbsent(node)) {
            return null;
        }
        double[] side = new double[4];
        boolean sound = node.isArray() && node.size() == 4;
        for (int i = 0; sound && i < 4; i++) {
            sound = node.get(i).isNumber() && Math.abs(node.get(i).asDouble()) <= 180;
            side[i] = node.get(i).asDouble(0);
        }
        if (!sound || side[0] > side[2] || side[1] > side[3]) {
            throw RequestProblem.badParameter(
                    "bbox",
                    "bbox は [西, 南, 東, 北] の度で入れてください。",
                    "Give bbox as [west, south, east, north] in degrees.");
        }
        return new Envelope(side[0], side[2], side[1], side[3]);
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
