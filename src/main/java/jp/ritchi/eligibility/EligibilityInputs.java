package jp.ritchi.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The inputs of an eligibility check, read from a request.
 *
 * @param lots absent when the caller did not say
 * @param asOf today in Japan when the caller did not say
 */
public record EligibilityInputs(
        String programme, JsonNode site, @Nullable Integer lots, LocalDate asOf) {

    private static final Set<String> NAMES = Set.of("programme", "site", "lots", "asOf");
    private static final int MAX_PARCELS = 1_000;
    private static final int MAX_LOTS = 10_000;

    /** Reads and checks the inputs of an execute request. */
    public static EligibilityInputs of(JsonNode inputs, Clock clock) {
        for (String name : inputs.propertyNames()) {
            if (!NAMES.contains(name)) {
                throw RequestProblem.badParameter(
                        name,
                        "入力「" + name + "」はありません。使えるのは programme, site, lots, asOf です。",
                        "There is no input \"" + name + "\". Known: programme, site, lots, asOf.");
            }
        }
        return new EligibilityInputs(
                programme(inputs.path("programme")),
                site(inputs.path("site")),
                lots(inputs.path("lots")),
                day(inputs.path("asOf"), clock));
    }

    /** The ids of the site's parcels, or null when the site is a geometry. */
    public @Nullable Set<String> parcelIds() {
        var parcels = site.get("parcels");
        if (parcels == null) {
            return null;
        }
        var ids = new LinkedHashSet<String>();
        parcels.forEach(id -> ids.add(id.asString("")));
        if (!parcels.isArray() || ids.isEmpty() || ids.contains("")) {
            throw RequestProblem.badParameter(
                    "site.parcels",
                    "parcels には筆の ID を 1 つ以上並べてください。",
                    "Give at least one parcel id in parcels.");
        }
        if (ids.size() > MAX_PARCELS) {
            throw RequestProblem.badParameter(
                    "site.parcels",
                    "一度に判定できるのは " + MAX_PARCELS + " 筆までです。",
                    "At most " + MAX_PARCELS + " parcels can be checked at once.");
        }
        return ids;
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

    private static JsonNode site(JsonNode node) {
        if (!node.isObject()) {
            throw RequestProblem.badParameter(
                    "site",
                    "区域を site に GeoJSON か {\"parcels\": [\"ID\"]} で入れてください。",
                    "Give the site as GeoJSON or as {\"parcels\": [\"id\"]}.");
        }
        return node;
    }

    private static @Nullable Integer lots(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || node.asLong(-1) < 0 || node.asLong(-1) > MAX_LOTS) {
            throw RequestProblem.badParameter(
                    "lots",
                    "lots は 0 以上の整数（分譲予定の社数）で入れてください。",
                    "Give lots as a whole number of 0 or more.");
        }
        return node.asInt();
    }

    private static LocalDate day(JsonNode node, Clock clock) {
        if (node.isMissingNode() || node.isNull()) {
            return LocalDate.now(clock.withZone(ZoneId.of("Asia/Tokyo")));
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
