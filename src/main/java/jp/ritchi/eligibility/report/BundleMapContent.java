package jp.ritchi.eligibility.report;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.eligibility.evidence.Bundle;
import jp.ritchi.eligibility.report.map.MapContent;
import jp.ritchi.eligibility.report.map.MapContent.Evidence;
import jp.ritchi.eligibility.report.map.MapContent.Named;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from a bundle what the maps of its report show. */
final class BundleMapContent {
    private BundleMapContent() {}

    static MapContent of(Bundle bundle, Words words) {
        var parcels = new ArrayList<Named>();
        bundle.facts()
                .path("parcels")
                .forEach(
                        parcel ->
                                parcels.add(
                                        new Named(
                                                Bundle.geometry(parcel.path("geometry")),
                                                number(parcel))));
        return new MapContent(
                Bundle.geometry(bundle.answer().path("site")), parcels, evidence(bundle, words));
    }

    /** The lot number of a parcel, or its name where it has none. */
    static String number(JsonNode parcel) {
        return parcel.path("lotNumber").asString(parcel.path("name").asString(""));
    }

    private static List<Evidence> evidence(Bundle bundle, Words words) {
        var shown = new ArrayList<Evidence>();
        var known = new ArrayList<JsonNode>();
        for (JsonNode finding : bundle.answer().path("findings")) {
            for (JsonNode feature : finding.path("evidence").path("features")) {
                var properties = feature.path("properties");
                var role = properties.path("role").asString("");
                boolean again = known.contains(feature) || role.equals("site");
                if (!again && feature.path("geometry").isObject()) {
                    known.add(feature);
                    var geometry = Bundle.geometry(feature.path("geometry"));
                    shown.add(new Evidence(role, geometry, label(role, properties, words)));
                }
            }
        }
        return shown;
    }

    private static @Nullable String label(String role, JsonNode properties, Words words) {
        if (role.equals("measured-line")) {
            return words.quantity(properties.path("metres"), "m");
        }
        var name = words.name(properties);
        return name.isBlank() ? null : name;
    }
}
