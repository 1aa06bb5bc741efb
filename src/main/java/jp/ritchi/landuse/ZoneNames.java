package jp.ritchi.landuse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import jp.ritchi.text.Text;

/** Names for zones that their source knows by a code alone: the titles of the codes. */
final class ZoneNames {
    private ZoneNames() {}

    /**
     * @param codes what is found in the file, and the code of {@link ZoneCodes#ZONE} that it is
     */
    static Map<String, String> japanese(Map<String, String> codes) {
        return names(codes, Text::ja);
    }

    static Map<String, String> english(Map<String, String> codes) {
        return names(codes, Text::en);
    }

    private static Map<String, String> names(
            Map<String, String> codes, Function<Text, String> language) {
        var titles = ZoneCodes.ZONE.codes();
        var names = new LinkedHashMap<String, String>();
        codes.forEach(
                (found, code) -> {
                    var title = titles.get(code);
                    if (title != null) {
                        names.put(found, language.apply(title));
                    }
                });
        return names;
    }
}
