package jp.ritchi.catalogue;

import static jp.ritchi.catalogue.SourcesCollection.CRS84;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ritchi.ogcapi.http.Query;
import jp.ritchi.web.RequestProblem;

/**
 * What a caller asks of the records: the core query parameters of OGC 20-004r1, each checked before
 * anything is read, and the page.
 */
record RecordQuery(Predicate<Source> wanted, int limit, int offset) {
    static final Set<String> PARAMETERS =
            Set.of(
                    "q",
                    "bbox",
                    "datetime",
                    "type",
                    "externalIds",
                    "ids",
                    "limit",
                    "offset",
                    "f",
                    "crs",
                    "bbox-crs");

    static final int MAX_LIMIT = 1000;
    static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LENGTH = 1000;

    /** Boxes of records are in no other system. */
    static void requireCrs84(Query query) {
        for (String name : List.of("crs", "bbox-crs")) {
            if (!query.find(name).orElse(CRS84).equals(CRS84)) {
                throw RequestProblem.badParameter(
                        name, name + " は " + CRS84 + " だけです。", name + " is " + CRS84 + " only.");
            }
        }
    }

    static RecordQuery of(Query query) {
        query.allowOnly(PARAMETERS);
        requireCrs84(query);
        Predicate<Source> wanted =
                both(query, "q", value -> text(terms("q", value)))
                        .and(both(query, "type", value -> type(terms("type", value))))
                        .and(both(query, "ids", value -> ids(terms("ids", value))))
                        .and(
                                both(
                                        query,
                                        "externalIds",
                                        value -> named(terms("externalIds", value))))
                        .and(both(query, "bbox", RecordBox::reading))
                        .and(both(query, "datetime", RecordTime::reading));
        int limit = Math.min(MAX_LIMIT, number(query, "limit", DEFAULT_LIMIT, 1));
        return new RecordQuery(wanted, limit, number(query, "offset", 0, 0));
    }

    /** A parameter that is not given wants everything. */
    private static Predicate<Source> both(
            Query query,
            String name,
            java.util.function.Function<String, Predicate<Source>> reading) {
        return query.find(name).map(reading).orElse(source -> true);
    }

    private static List<String> terms(String name, String value) {
        var terms = Arrays.stream(value.split(",")).map(String::strip).toList();
        if (value.length() > MAX_LENGTH || terms.isEmpty() || terms.contains("")) {
            throw RequestProblem.badParameter(
                    name,
                    name + " は、コンマで区切った空でない語です（全部で " + MAX_LENGTH + " 文字以内）。",
                    name
                            + " is a list of words parted by commas, at most "
                            + MAX_LENGTH
                            + " characters.");
        }
        return terms;
    }

    /** Words parted by commas are alternatives; words parted by spaces stand in that order. */
    private static Predicate<Source> text(List<String> terms) {
        var patterns = terms.stream().map(RecordQuery::inOrder).toList();
        return source ->
                texts(source)
                        .anyMatch(
                                text ->
                                        patterns.stream()
                                                .anyMatch(pattern -> pattern.matcher(text).find()));
    }

    private static Pattern inOrder(String term) {
        var words = Stream.of(term.split("\\s+")).map(Pattern::quote).toList();
        return Pattern.compile(
                String.join("\\s+", words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Stream<String> texts(Source source) {
        var texts = new ArrayList<jp.ritchi.text.Text>();
        texts.add(source.title());
        texts.add(source.publisher());
        texts.add(source.attribution());
        if (source.note() != null) {
            texts.add(source.note());
        }
        source.uses().forEach(use -> texts.add(use.layer().title()));
        return texts.stream().flatMap(text -> Stream.of(text.ja(), text.en()));
    }

    private static Predicate<Source> type(List<String> terms) {
        boolean asked =
                terms.stream().anyMatch(term -> term.toLowerCase(Locale.ROOT).equals(Source.TYPE));
        return source -> asked;
    }

    private static Predicate<Source> ids(List<String> terms) {
        return source -> terms.contains(source.id());
    }

    private static Predicate<Source> named(List<String> terms) {
        return source -> {
            var document = source.document();
            return document != null
                    && Stream.of(document, Source.SCHEME + ":" + document, Source.SCHEME + ":")
                            .filter(Objects::nonNull)
                            .anyMatch(terms::contains);
        };
    }

    private static int number(Query query, String name, int otherwise, int least) {
        var given = query.find(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        if (!given.get().matches("\\d{1,18}") || Long.parseLong(given.get()) < least) {
            throw RequestProblem.badParameter(
                    name,
                    name + " は " + least + " 以上の整数です。",
                    name + " is a whole number from " + least + ".");
        }
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(given.get()));
    }
}
