package jp.ritchi.eligibility.whatif;

import java.time.LocalDate;
import java.util.Set;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A scenario as an author sends it, checked as far as that needs no data. */
record ScenarioDraft(
        Scenario.Title title,
        String programme,
        @Nullable LocalDate asOf,
        boolean all,
        JsonNode written,
        Changes changes,
        String visibility) {

    private static final int LONGEST = 120;
    private static final Set<String> MEMBERS =
            Set.of("title", "programme", "asOf", "requirements", "changes", "visibility");

    static ScenarioDraft of(JsonNode body) {
        if (!body.isObject() || !MEMBERS.containsAll(body.propertyNames())) {
            throw RequestProblem.badParameter(
                    "body",
                    "title, programme, asOf, requirements, changes, visibility だけを持つ JSON を送ってください。",
                    "Send JSON with title, programme, asOf, requirements, changes, visibility and"
                            + " nothing else.");
        }
        var words = body.path("requirements").asString("all");
        if (!Set.of("all", "place-and-size").contains(words)) {
            throw RequestProblem.badParameter(
                    "requirements",
                    "requirements は all か place-and-size です。",
                    "requirements is all or place-and-size.");
        }
        var asOf = body.path("asOf");
        boolean open = asOf.isMissingNode() || asOf.isNull();
        return new ScenarioDraft(
                title(body.path("title")),
                body.path("programme").asString(""),
                open ? null : WhatIfInputs.day(asOf.asString("")),
                words.equals("all"),
                body.path("changes"),
                ChangesReader.read(body.path("changes")),
                visibility(body.path("visibility")));
    }

    String requirements() {
        return all ? "all" : "place-and-size";
    }

    private static String visibility(JsonNode node) {
        var word = node.asString("");
        if (!Set.of("public", "staff").contains(word)) {
            throw RequestProblem.badParameter(
                    "visibility",
                    "visibility は public（公開）か staff（職員のみ）です。",
                    "visibility is public or staff.");
        }
        return word;
    }

    private static Scenario.Title title(JsonNode node) {
        var ja = words(node.path("ja"));
        var en = words(node.path("en"));
        if (ja == null && en == null) {
            throw badTitle();
        }
        return new Scenario.Title(ja == null ? en : ja, ja == null ? null : en);
    }

    private static @Nullable String words(JsonNode node) {
        var text = node.asString("").strip();
        boolean odd =
                text.codePoints()
                        .anyMatch(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF);
        if (odd || text.codePointCount(0, text.length()) > LONGEST) {
            throw badTitle();
        }
        return text.isEmpty() ? null : text;
    }

    private static RequestProblem badTitle() {
        return RequestProblem.badParameter(
                "title",
                "題名を title.ja（または title.en）に " + LONGEST + " 字以内の一行で入れてください。",
                "Give a title of one line and at most "
                        + LONGEST
                        + " characters in title.ja or title.en.");
    }
}
