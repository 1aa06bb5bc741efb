package jp.ritchi.process;

import jp.ritchi.ogcapi.http.Query;

/** Which part of the list of processes is asked for. */
record ProcessPage(int limit, int offset) {
    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1000;
    static final int MAX_OFFSET = 1_000_000;

    static ProcessPage of(Query query) {
        return new ProcessPage(
                number(query, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT),
                number(query, "offset", 0, 0, MAX_OFFSET));
    }

    private static int number(Query query, String name, int standard, int least, int most) {
        var text = query.find(name).orElse(Integer.toString(standard));
        if (!text.matches("\\d{1,7}")
                || Integer.parseInt(text) < least
                || Integer.parseInt(text) > most) {
            throw ProcessProblems.badPage(name, least, most);
        }
        return Integer.parseInt(text);
    }
}
