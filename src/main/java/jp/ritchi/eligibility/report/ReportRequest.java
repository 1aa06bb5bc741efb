package jp.ritchi.eligibility.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.eligibility.EligibilityInputs;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is to be reported and how: the inputs of the process {@code parcel-eligibility} with {@code
 * paper}, {@code lang} and {@code format} beside them, or many {@code sites} instead of one.
 *
 * @param inputs one set of inputs a site
 * @param many whether the caller asked for many, even if only one
 */
record ReportRequest(
        List<EligibilityInputs> inputs, boolean many, Paper paper, Words words, Form form) {

    /** What the caller gets. */
    enum Form {
        PDF,
        BUNDLE,
        ZIP;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final int MOST_SITES = 200;

    /** Over all sites of one request, so that the evidence of all fits in memory. */
    private static final int MOST_PARCELS = 5_000;

    private static final String SITES = "sites";
    private static final Set<String> OWN = Set.of("paper", "lang", "format", SITES);
    private static final Set<String> KNOWN =
            new TreeSet<>(
                    Set.of("programme", "site", "lots", "asOf", "paper", "lang", "format", SITES));

    /**
     * @param locale the language where the caller names none
     * @throws RequestProblem when the request cannot be used
     */
    static ReportRequest of(JsonNode body, Locale locale, Clock clock) {
        if (!(body instanceof ObjectNode object)) {
            throw RequestProblem.badParameter(
                    "body", "本文は JSON のオブジェクトで送ってください。", "Send a JSON object as the body.");
        }
        refuseUnknown(object);
        boolean many = object.has(SITES);
        var form = choice(object, "format", many ? Form.ZIP : Form.PDF, Form.values());
        if (many && form != Form.ZIP) {
            throw RequestProblem.badParameter(
                    "format",
                    "複数の区域（sites）の答えは zip だけです。format を省くか zip にしてください。",
                    "Many sites are answered as zip only. Leave format out or say zip.");
        }
        var language = choice(object, "lang", Language.in(locale), Language.values());
        return new ReportRequest(
                many ? each(object, clock) : List.of(EligibilityInputs.of(plain(object), clock)),
                many,
                choice(object, "paper", Paper.A4, Paper.values()),
                language.words,
                form);
    }

    private enum Language {
        JA(Words.JAPANESE),
        EN(Words.ENGLISH);

        private final Words words;

        Language(Words words) {
            this.words = words;
        }

        static Language in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? EN : JA;
        }
    }

    private static void refuseUnknown(ObjectNode body) {
        for (String name : body.propertyNames()) {
            if (!KNOWN.contains(name)) {
                var known = String.join(", ", KNOWN);
                throw RequestProblem.badParameter(
                        name,
                        "入力「" + name + "」はありません。使えるのは " + known + " です。",
                        "There is no input \"" + name + "\". Known: " + known + ".");
            }
        }
        if (body.has(SITES) == body.has("site")) {
            throw RequestProblem.badParameter(
                    "site",
                    "区域は site に 1 つ、または sites に並べて、どちらか一方で入れてください。",
                    "Give either one site in site or several in sites.");
        }
    }

    private static ObjectNode plain(ObjectNode body) {
        var inputs = body.deepCopy();
        inputs.remove(OWN);
        return inputs;
    }

    private static <E extends Enum<E>> E choice(ObjectNode body, String name, E standard, E[] all) {
        var given = body.path(name);
        if (given.isMissingNode()) {
            return standard;
        }
        var words = new ArrayList<String>();
        for (E value : all) {
            var word = value.name().toLowerCase(Locale.ROOT);
            words.add(word);
            if (given.isString() && word.equals(given.asString())) {
                return value;
            }
        }
        var known = String.join(", ", words);
        throw RequestProblem.badParameter(
                name, name + " に使えるのは " + known + " です。", name + " must be one of " + known + ".");
    }

    private static List<EligibilityInputs> each(ObjectNode body, Clock clock) {
        var sites = body.path(SITES);
        if (!sites.isArray() || sites.isEmpty() || sites.size() > MOST_SITES) {
            throw RequestProblem.badParameter(
                    SITES,
                    "sites には区域を 1 から " + MOST_SITES + " まで並べてください。",
                    "Give 1 to " + MOST_SITES + " sites in sites.");
        }
        var all = new ArrayList<EligibilityInputs>();
        int parcels = 0;
        for (JsonNode entry : sites) {
            int index = all.size();
            try {
                var inputs = EligibilityInputs.of(inputsOf(body, entry), clock);
                var ids = inputs.parcelIds();
                parcels += ids == null ? 0 : ids.size();
                all.add(inputs);
            } catch (RequestProblem problem) {
                throw at(index, problem);
            }
        }
        if (parcels > MOST_PARCELS) {
            throw RequestProblem.badParameter(
                    SITES,
                    "一度に扱えるのは合わせて " + MOST_PARCELS + " 筆までです。分けて送ってください。",
                    "At most " + MOST_PARCELS + " parcels at once. Send them in parts.");
        }
        return all;
    }

    /** An entry is a site, or {@code {"site": …, "lots": …}} where sites differ in more. */
    private static ObjectNode inputsOf(ObjectNode body, JsonNode entry) {
        var inputs = plain(body);
        if (entry instanceof ObjectNode object && object.has("site")) {
            object.properties().forEach(own -> inputs.set(own.getKey(), own.getValue()));
        } else {
            inputs.set("site", entry);
        }
        return inputs;
    }

    /** The same problem, with which of many sites has it. */
    static RequestProblem at(int index, RequestProblem problem) {
        var parameter = problem.parameter();
        return new RequestProblem(
                problem.status(),
                problem.slug(),
                new Text(
                        (index + 1) + " 番目の区域: " + problem.sentence().ja(),
                        "Site " + (index + 1) + ": " + problem.sentence().en()),
                SITES + "[" + index + "]" + (parameter == null ? "" : "." + parameter));
    }
}
