package jp.ritchi.eligibility.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.ritchi.eligibility.evidence.Bundle;
import tools.jackson.databind.JsonNode;

/** Everything that the template of a report shows, taken from the bundle alone. */
final class ReportModel {
    private static final int PARCELS_SHOWN = 24;
    private static final int PARCELS_IN_TITLE = 3;

    private final Bundle bundle;
    private final JsonNode answer;
    private final JsonNode programme;
    private final Words words;

    ReportModel(Bundle bundle, Words words) {
        this.bundle = bundle;
        this.answer = bundle.answer();
        this.programme = bundle.programme().path("programme");
        this.words = words;
    }

    Map<String, Object> build(Paper paper, Map<String, ReportMaps.ReportMap> maps) {
        var model = new LinkedHashMap<String, Object>();
        model.put("t", new Labels(words, ""));
        model.put("lang", words.language());
        model.put(paper.word(), true);
        model.put("kind", kind());
        model.put("title", words.pick(answer.path("programmeTitle")));
        model.put("subject", subject());
        model.put("number", number());
        model.put("synthetic", bundle.synthetic());
        model.put("verdict", verdictWord());
        model.put("verdictMark", words.get("verdict.mark." + verdict()));
        model.put("verdictTone", verdict());
        model.put("reason", words.pick(answer.path("reason")));
        model.put("basics", basics());
        var findings = new FindingModel(words).list(answer.path("findings"));
        model.put("findings", findings);
        model.put(
                "open", findings.stream().filter(f -> Boolean.TRUE.equals(f.get("open"))).toList());
        model.put("allMet", findings.stream().noneMatch(f -> Boolean.TRUE.equals(f.get("open"))));
        model.put("assumptions", texts(answer.path("assumptions")));
        model.put("other", texts(programme.path("support").path("other")));
        model.put("quote", programme.path("source").path("quote").asString(""));
        model.put("maps", new MapModel(bundle, words).list(maps));
        model.putAll(new RecordModel(bundle, words).build());
        return model;
    }

    private String kind() {
        var kind = programme.path("kind").asString("");
        return words.get("kind." + kind, words.get("kind"));
    }

    /** A screening says what it found, not that somebody is entitled. */
    private String verdictWord() {
        var standard = words.get("verdict." + verdict());
        return words.get(
                "verdict." + programme.path("kind").asString("") + "." + verdict(), standard);
    }

    private String verdict() {
        return answer.path("verdict").asString();
    }

    /** The first digits of the bundle's hash, in groups that can be read out. */
    String number() {
        var digits = bundle.sha256().substring(0, 12).toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    }

    private String subject() {
        var parcels = parcels();
        return parcels.isEmpty() ? words.get("site.drawn") : parcelNames(parcels, PARCELS_IN_TITLE);
    }

    private List<String> parcels() {
        return StreamSupport.stream(bundle.document().path("rows").spliterator(), false)
                .filter(row -> "parcels".equals(row.path("layer").asString("")))
                .map(words::name)
                .toList();
    }

    private String parcelNames(List<String> names, int most) {
        var shown = words.list(names.subList(0, Math.min(most, names.size())));
        if (names.size() == 1) {
            return words.fill("site.parcel", shown);
        }
        var key = names.size() > most ? "site.parcels.more" : "site.parcels";
        return words.fill(key, names.size(), shown);
    }

    private List<Map<String, String>> basics() {
        var rows = new ArrayList<Map<String, String>>();
        row(
                rows,
                "programme",
                words.pick(answer.path("programmeTitle"))
                        + words.fill("list.separator")
                        + words.get("programme.version")
                        + " "
                        + answer.path("programmeVersion").asString());
        row(rows, "authority", words.pick(programme.path("authority")));
        row(rows, "effective", effective());
        row(rows, "asOf", words.day(answer.path("asOf").asString()));
        var parcels = parcels();
        row(
                rows,
                "site",
                parcels.isEmpty() ? words.get("site.drawn") : parcelNames(parcels, PARCELS_SHOWN));
        row(rows, "site.centre", centre());
        row(rows, "area", words.fill("area.value", words.quantity(area(), "ha")));
        int parts = Bundle.geometry(answer.path("site")).getNumGeometries();
        if (parts > 1) {
            row(rows, "parts", words.fill("parts.value", parts));
        }
        row(rows, "lots", lots());
        var ceiling = answer.path("subsidy");
        if (ceiling.isObject()) {
            row(
                    rows,
                    "subsidy",
                    words.yen(ceiling.path("ceilingJpy").asLong())
                            + " — "
                            + words.pick(ceiling.path("basis")));
        }
        row(rows, "made", words.fill("made.value", words.instant(recordedAt())));
        row(rows, "software", words.fill("software.value", version()));
        row(rows, "hash", bundle.sha256());
        return rows;
    }

    private void row(List<Map<String, String>> rows, String key, String value) {
        if (!value.isBlank()) {
            rows.add(Map.of("name", words.get(key), "value", value));
        }
    }

    private String effective() {
        var from = words.day(programme.path("effectiveFrom").asString(""));
        var to = programme.path("effectiveTo").asString("");
        return to.isEmpty()
                ? words.fill("effective.open", from)
                : words.fill("effective.range", from, words.day(to));
    }

    private String centre() {
        var bounds = Bundle.geometry(answer.path("site")).getEnvelopeInternal().centre();
        return words.fill(
                "site.centre.value",
                String.format(Locale.ROOT, "%.6f", bounds.x),
                String.format(Locale.ROOT, "%.6f", bounds.y));
    }

    private JsonNode area() {
        return answer.path("areaHectares");
    }

    /** What the caller said, else what the finding measured from the parcels. */
    private String lots() {
        var said = bundle.inputs().path("lots");
        if (said.isNumber()) {
            return words.quantity(said, "lots");
        }
        for (JsonNode finding : answer.path("findings")) {
            if ("lots".equals(finding.path("unit").asString("")) && finding.has("measured")) {
                return words.quantity(finding.path("measured"), "lots");
            }
        }
        return words.get("lots.unknown");
    }

    private String recordedAt() {
        return bundle.document().path("recordedAt").asString();
    }

    private String version() {
        return bundle.document().path("software").path("version").asString("");
    }

    private List<String> texts(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false).map(words::pick).toList();
    }
}
