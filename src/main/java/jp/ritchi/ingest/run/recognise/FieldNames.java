package jp.ritchi.ingest.run.recognise;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ritchi.layer.Attribute;

/**
 * Finds the field that an attribute is called in a file made by people: by the attribute's name or
 * title, or by what town halls commonly call it. Width, case, blanks and punctuation do not matter;
 * a name that is only similar does not count.
 */
final class FieldNames {
    private static final String ID = "id";
    private static final Map<String, List<String>> COMMON =
            Map.ofEntries(
                    Map.entry(ID, List.of("id", "管理番号", "整理番号", "識別番号", "地物id", "筆id", "gid")),
                    Map.entry(
                            "name_ja",
                            List.of(
                                    "名称", "名前", "施設名", "施設名称", "地点名", "地点名称", "団地名", "観測点名", "ic名",
                                    "事業名", "路線名", "name", "title", "名")),
                    Map.entry("name_en", List.of("英語名", "名称英", "英語表記", "ローマ字")),
                    Map.entry("lot_number", List.of("地番", "筆番", "chiban")),
                    Map.entry("oaza_ja", List.of("所在", "大字", "大字名", "町名", "町丁目", "字名", "大字町")),
                    Map.entry(
                            "municipality_code",
                            List.of(
                                    "市区町村コード",
                                    "市町村コード",
                                    "団体コード",
                                    "全国地方公共団体コード",
                                    "地方公共団体コード",
                                    "行政区域コード",
                                    "自治体コード",
                                    "n03007")),
                    Map.entry(
                            "municipality_ja",
                            List.of("市区町村", "市町村", "市区町村名", "市町村名", "自治体名", "n03004")),
                    Map.entry("prefecture_ja", List.of("都道府県", "都道府県名", "県名", "n03001")),
                    Map.entry("registered_area_m2", List.of("公簿面積", "登記面積", "地積", "面積m2", "面積")),
                    Map.entry("land_use_ja", List.of("土地利用", "地目", "現況地目", "登記地目")),
                    Map.entry("company_ja", List.of("企業名", "会社名", "事業者名")),
                    Map.entry("operator_ja", List.of("管理者", "管理者名", "運営者", "運営主体")),
                    Map.entry("developer_ja", List.of("整備主体", "事業主体", "開発主体", "造成主体")),
                    Map.entry("route_ja", List.of("路線", "路線名")),
                    Map.entry("opened_year", List.of("供用開始年", "開通年")),
                    Map.entry("floor_area_pct", List.of("容積率")),
                    Map.entry("source_place", List.of("出典箇所", "備考", "摘要")),
                    Map.entry("valid_from", List.of("開始日", "適用開始日", "施行日")),
                    Map.entry("valid_to", List.of("終了日", "適用終了日", "廃止日")));

    private final Map<String, String> byKey;

    FieldNames(List<String> fields) {
        byKey =
                fields.stream()
                        .collect(Collectors.toMap(FieldNames::key, name -> name, (a, b) -> a));
    }

    /** The field that holds an attribute. */
    Optional<String> find(Attribute attribute) {
        var own = Stream.of(attribute.name(), attribute.title().ja(), attribute.title().en());
        return find(Stream.concat(own, called(attribute).stream()));
    }

    /** What files commonly call an attribute, beside its name and its titles. */
    static List<String> called(Attribute attribute) {
        return COMMON.getOrDefault(attribute.name(), List.of());
    }

    /** What files commonly call the field that tells features apart. */
    static List<String> calledId() {
        return COMMON.getOrDefault(ID, List.of());
    }

    /** The field that tells features apart. */
    Optional<String> findId() {
        return find(calledId().stream());
    }

    private Optional<String> find(Stream<String> names) {
        return names.map(name -> byKey.get(key(name))).filter(f -> f != null).findFirst();
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{S}\\p{Z}\\p{C}]", "");
    }

    /** Attributes that settings fill for all rows, and not a field. */
    static boolean isSettled(String attribute) {
        return Set.of("source_id", "positional_accuracy", "visibility").contains(attribute);
    }
}
