package jp.ritchi.eligibility.criterion;

import tools.jackson.databind.JsonNode;

/**
 * On which side of a distance a site must lie, and which part of it.
 *
 * @param limit metres
 * @param within whether on the near side
 * @param reading the part that must lie there
 */
record Side(double limit, boolean within, String reading) {
    Side(JsonNode parameters) {
        this(
                parameters.path("metres").asDouble(),
                !"outside".equals(parameters.path("side").asString("")),
                parameters.path("reading").asString("whole"));
    }

    /** The part to measure: the whole is outside when its nearest part is. */
    String part() {
        return switch (reading) {
            case "any" -> within ? "any" : "whole";
            case "whole" -> within ? "whole" : "any";
            default -> reading;
        };
    }

    /** How far on the right side a distance is. */
    double margin(double metres) {
        return within ? limit - metres : metres - limit;
    }
}
