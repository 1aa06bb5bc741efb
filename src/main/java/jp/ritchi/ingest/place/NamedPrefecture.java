package jp.ritchi.ingest.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;

/**
 * The prefecture that the values of a table name, by codes of municipalities (five digits, or six
 * with the check digit) or by its name at the beginning of a text.
 *
 * @param code two digits of JIS X 0401
 * @param field whose values say so
 */
record NamedPrefecture(String code, String field) {
    private static final Pattern MUNICIPALITY =
            Pattern.compile("(0[1-9]|[1-3][0-9]|4[0-7])[0-9]{3,4}");
    private static final Pattern CODE_FIELD =
            Pattern.compile("(?i).*(code|cd|コード|_00[1-9]|市区?町村|jiscode|行政).*");
    private static final List<String> NAMES =
            List.of(
                    ("北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県"
                                    + " 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県"
                                    + " 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県"
                                    + " 熊本県 大分県 宮崎県 鹿児島県 沖縄県")
                            .split(" "));

    /** Empty when no field does, or its values do not agree. */
    static Optional<NamedPrefecture> find(SourceTable table, List<SourceRecord> rows) {
        for (int i = 0; i < table.fields().size(); i++) {
            var name = table.fields().get(i).name();
            var values = values(rows, i);
            var named = agreed(values.stream().map(NamedPrefecture::byName));
            if (named.isEmpty() && CODE_FIELD.matcher(name).matches()) {
                named = agreed(values.stream().map(NamedPrefecture::byCode));
            }
            if (named.isPresent()) {
                return Optional.of(new NamedPrefecture(named.get(), name));
            }
        }
        return Optional.empty();
    }

    private static List<String> values(List<SourceRecord> rows, int field) {
        var values = new ArrayList<String>();
        for (var row : rows) {
            var value = field < row.values().length ? row.values()[field] : null;
            if (value != null && !value.toString().isBlank()) {
                values.add(value.toString().strip());
            }
        }
        return values;
    }

    private static Optional<String> agreed(Stream<Optional<String>> found) {
        var distinct = found.distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : Optional.empty();
    }

    private static Optional<String> byName(String value) {
        for (int i = 0; i < NAMES.size(); i++) {
            if (value.startsWith(NAMES.get(i))) {
                return Optional.of("%02d".formatted(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whole numbers have lost the zero in front of the codes of Hokkaido to Gunma. */
    private static Optional<String> byCode(String value) {
        var padded = value.matches("[1-9][0-9]{3}") ? "0" + value : value;
        var matcher = MUNICIPALITY.matcher(padded);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
