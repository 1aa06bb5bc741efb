package jp.ritchi.ingest.run.recognise;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.ritchi.ingest.mapping.ColumnRule;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.place.SystemNames;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads settings of a request; whatever is wrong is told with the path of the member. */
public final class SettingsReading {
    private static final Set<String> MEMBERS =
            Set.of(
                    "table",
                    "charset",
                    "epsg",
                    "product",
                    "mapping",
                    "sourceId",
                    "positionalAccuracy",
                    "asOf",
                    "dataset",
                    "visibility",
                    "repairs",
                    "closesMissing");
    private static final Set<String> MAPPING = Set.of("collection", "rules", "joinsParts");
    private static final Set<String> RULE = Set.of("column", "from", "values");
    private static final int MOST_RULES = 500;

    private SettingsReading() {}

    public static Settings read(JsonNode json) {
        var all = Member.root(json);
        all.only(MEMBERS);
        return new Settings(
                all.text("table"),
                charset(all),
                epsg(all),
                all.findText("product").orElse(null),
                mapping(all.object("mapping")),
                all.text("sourceId"),
                all.text("positionalAccuracy"),
                day(all).orElse(null),
                all.text("dataset"),
                all.findText("visibility").orElse("staff"),
                all.flag("repairs", true),
                all.flag("closesMissing", false));
    }

    private static @Nullable String charset(Member all) {
        return all.findText("charset")
                .filter(name -> !name.isBlank())
                .map(name -> charset(name).name())
                .orElse(null);
    }

    /** The charset of that name. */
    public static Charset charset(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalArgumentException e) {
            throw RequestProblem.badParameter(
                    "charset",
                    "知らない文字コードです。UTF-8 か windows-31j（Shift_JIS）などを指定してください。",
                    "Unknown charset. Give UTF-8 or windows-31j, for example.");
        }
    }

    private static int epsg(Member all) {
        int epsg = all.number("epsg");
        if (epsg != 0 && SystemNames.find(epsg).isEmpty()) {
            throw all.wrong(
                    "epsg",
                    "EPSG:" + epsg + " という座標参照系はありません。候補から選ぶか、番号を確かめてください。",
                    "There is no coordinate system EPSG:"
                            + epsg
                            + ". Choose one of the candidates or check the number.");
        }
        return epsg;
    }

    private static Optional<LocalDate> day(Member all) {
        try {
            return all.findText("asOf").filter(d -> !d.isBlank()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw all.wrong(
                    "asOf",
                    "時点は 2026-03-31 の形の日付で書いてください。",
                    "asOf has to be a date such as 2026-03-31.");
        }
    }

    private static Mapping mapping(Member mapping) {
        mapping.only(MAPPING);
        var rules = new ArrayList<ColumnRule>();
        var columns = new HashSet<String>();
        for (var rule : mapping.list("rules", MOST_RULES)) {
            rule.only(RULE);
            var column = rule.text("column");
            if (!columns.add(column)) {
                throw rule.wrong(
                        "column",
                        "列「" + column + "」の対応が 2 つあります。1 つにしてください。",
                        "There are two rules for the column " + column + ". Keep one.");
            }
            rules.add(new ColumnRule(column, rule.text("from"), values(rule)));
        }
        return new Mapping(mapping.text("collection"), rules, mapping.flag("joinsParts", false));
    }

    private static Map<String, String> values(Member rule) {
        var values = new LinkedHashMap<String, String>();
        rule.find("values")
                .ifPresent(
                        found -> found.names().forEach(name -> values.put(name, found.text(name))));
        return values;
    }
}
