package jp.ritchi.eligibility.report;

import java.util.List;
import jp.ritchi.eligibility.evidence.Bundle;
import tools.jackson.databind.JsonNode;

/**
 * Names of files that tell later what is in them: the programme, the site and the day; plain ASCII,
 * without an ending.
 */
final class FileNames {
    private static final int LONGEST_SITE = 60;

    private FileNames() {}

    static String of(List<Bundle> bundles, boolean many) {
        var bundle = bundles.get(0);
        var site = many ? bundles.size() + "-sites" : site(bundle);
        return "ritchi_"
                + bundle.answer().path("programme").asString()
                + "_"
                + site
                + "_"
                + bundle.answer().path("asOf").asString();
    }

    /** The parcel, or the first of several with how many more; else that it was drawn. */
    static String site(Bundle bundle) {
        JsonNode parcels = bundle.facts().path("parcels");
        if (parcels.isEmpty()) {
            return "drawn-" + bundle.sha256().substring(0, 8);
        }
        var first = parcels.get(0).path("id").asString();
        var shown = first.length() > LONGEST_SITE ? first.substring(0, LONGEST_SITE) : first;
        return parcels.size() == 1 ? shown : shown + "-and-" + (parcels.size() - 1);
    }
}
