package jp.ritchi.traffic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.ingest.format.FileRefused;

/**
 * The field names of the loop-detector layers of the 交通量API (MLIT). They are all required and no
 * other is taken: a silent renaming would otherwise read as "no traffic".
 */
final class TravosFields {
    static final String STATION = "常時観測点コード";
    static final String FLAG = "収集時間フラグ（5分間／1時間）";
    static final String DATE = "観測年月日";
    static final String TIME = "時間帯";
    static final String ROAD_TYPE = "道路種別";
    static final String TIME_CODE = "時間コード";
    static final String GEOMETRY = "ジオメトリ";

    /** Flags that say why there is no count, in the order in which they are asked. */
    static final Map<String, String> OUTAGES =
            ordered(
                    "停電",
                    "power-failure",
                    "ループ異常",
                    "loop-fault",
                    "超音波異常",
                    "ultrasonic-fault",
                    "欠測",
                    "missing");

    static final List<String> ALL = all();

    private TravosFields() {}

    private static Map<String, String> ordered(String... pairs) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(map);
    }

    private static List<String> all() {
        var names =
                new ArrayList<>(List.of("地方整備局等番号", "開発建設部／都道府県コード", STATION, FLAG, DATE, TIME));
        for (var direction : List.of("上り", "下り")) {
            for (var vehicle : List.of("小型交通量", "大型交通量", "車種判別不能交通量")) {
                names.add(direction + "・" + vehicle);
            }
            OUTAGES.keySet().forEach(outage -> names.add(direction + "・" + outage));
        }
        names.add(ROAD_TYPE);
        names.add(TIME_CODE);
        return List.copyOf(names);
    }

    /** Whether the names are meant to be these fields, even if some are wrong. */
    static boolean resemble(Collection<String> names) {
        return names.contains(TIME_CODE) || names.contains(STATION);
    }

    /** Refuses names that are not exactly {@code expected}. */
    static void check(Collection<String> names, Collection<String> expected) {
        Set<String> absent = new LinkedHashSet<>(expected);
        absent.removeAll(names);
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(expected);
        if (!absent.isEmpty() || !unknown.isEmpty()) {
            throw new FileRefused(
                    "fields-changed",
                    "項目名が決まりと違います。足りない項目: " + shown(absent) + "、知らない項目: " + shown(unknown) + "。",
                    "The fields are not those of the format. Absent: "
                            + shown(absent)
                            + "; unknown: "
                            + shown(unknown)
                            + ".");
        }
    }

    private static String shown(Set<String> names) {
        var some =
                names.stream()
                        .limit(8)
                        .map(name -> name.length() > 40 ? name.substring(0, 40) : name)
                        .toList();
        return names.isEmpty() ? "–" : String.join(", ", some) + (names.size() > 8 ? " …" : "");
    }
}
