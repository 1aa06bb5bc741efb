package jp.ritchi.ogcapi.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a caller prefers by RFC 7240: {@code return=minimal|representation} and {@code
 * handling=strict|lenient}. The first of each counts, others are ignored as the RFC asks. Without
 * {@code handling} we are strict.
 */
record Preferences(@Nullable String returning, @Nullable String handling) {
    static final String PREFER = "Prefer";
    private static final String APPLIED = "Preference-Applied";

    static Preferences of(HttpServletRequest request) {
        String returning = null;
        String handling = null;
        for (var header : Collections.list(request.getHeaders(PREFER))) {
            for (var part : header.toLowerCase(Locale.ROOT).split(",")) {
                var preference = part.split(";")[0].replace("\"", "").replace(" ", "");
                switch (preference) {
                    case "return=minimal", "return=representation" ->
                            returning = returning == null ? preference : returning;
                    case "handling=strict", "handling=lenient" ->
                            handling = handling == null ? preference : handling;
                    default -> {}
                }
            }
        }
        return new Preferences(returning, handling);
    }

    boolean representation() {
        return "return=representation".equals(returning);
    }

    /** Whether members that cannot be stored are left out rather than refused. */
    boolean lenient() {
        return "handling=lenient".equals(handling);
    }

    /** Tells the caller which of its preferences count, also when the body is refused. */
    void tell(HttpServletResponse response) {
        var applied = new ArrayList<String>();
        if (returning != null) {
            applied.add(returning);
        }
        if (handling != null) {
            applied.add(handling);
        }
        if (!applied.isEmpty()) {
            response.setHeader(APPLIED, String.join(", ", applied));
        }
    }
}
