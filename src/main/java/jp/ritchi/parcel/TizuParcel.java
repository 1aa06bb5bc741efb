package jp.ritchi.parcel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One 筆 of a sheet as written, before its shape is known to be good.
 *
 * @param fields its child elements by name
 * @param shape id of its surface, empty when it has none
 * @param undetermined lot numbers of the parcels between which the boundary is not settled (筆界未定)
 */
record TizuParcel(String id, Map<String, String> fields, String shape, List<String> undetermined) {
    private static final int MAX_NAME = 300;

    String lotNumber() {
        return fields.getOrDefault("地番", "");
    }

    @Nullable String oaza() {
        var name =
                Stream.of("大字名", "丁目名")
                        .map(part -> fields.getOrDefault(part, ""))
                        .collect(Collectors.joining());
        return name.isEmpty() ? null : name;
    }

    @Nullable String coordinateClass() {
        return fields.get("座標値種別");
    }

    @Nullable String accuracyClass() {
        return fields.get("精度区分");
    }

    /** Town block, section and lot number; the boundary's being unsettled is said in the name. */
    String fullName(String municipality) {
        var parts =
                Stream.of("大字名", "丁目名", "小字名", "予備名", "地番")
                        .map(part -> fields.getOrDefault(part, ""))
                        .collect(Collectors.joining());
        var name = oaza() == null ? municipality + " " + parts : parts;
        var whole = isUndetermined() ? name + "（筆界未定）" : name;
        return whole.length() > MAX_NAME ? whole.substring(0, MAX_NAME) : whole;
    }

    boolean isUndetermined() {
        return !undetermined.isEmpty() || lotNumber().contains("筆界未定");
    }

    /** Drawn for orientation only: what lies outside the map, or what another drawing shows. */
    boolean isNoParcel() {
        return lotNumber().startsWith("地区外") || lotNumber().startsWith("別図");
    }

    /** The place codes 大字/丁目/小字/予備 and the lot number, which name a parcel in a municipality. */
    String codedLot() {
        var codes =
                Stream.of("大字コード", "丁目コード", "小字コード", "予備コード")
                        .map(part -> fields.getOrDefault(part, "0"))
                        .collect(Collectors.joining());
        return codes + "-" + lotNumber();
    }
}
