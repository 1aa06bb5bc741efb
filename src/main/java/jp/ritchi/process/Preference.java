package jp.ritchi.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** The preference of RFC 7240 that the standard honours: to be answered by a job. */
final class Preference {
    static final String HEADER = "Prefer";
    static final String APPLIED = "Preference-Applied";
    static final String RESPOND_ASYNC = "respond-async";

    private Preference() {}

    /** Whether any of the {@code Prefer} headers asks for it. */
    static boolean isAsync(Collection<String> prefer) {
        return prefer.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(each -> each.split(";")[0].strip().toLowerCase(Locale.ROOT))
                .anyMatch(RESPOND_ASYNC::equals);
    }
}
