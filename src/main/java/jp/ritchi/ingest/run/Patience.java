package jp.ritchi.ingest.run;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a caller wants to wait for an import to come to rest: the preference {@code wait} of RFC
 * 7240. What cannot be understood is ignored, as that standard wants.
 */
final class Patience {
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?=$|[,;])");
    private static final int LONGEST_SECONDS = 60;

    private Patience() {}

    /**
     * @param prefer all headers of that name
     */
    static Duration of(List<String> prefer) {
        Matcher wait = WAIT.matcher(String.join(",", prefer));
        return wait.find()
                ? Duration.ofSeconds(Math.min(LONGEST_SECONDS, Integer.parseInt(wait.group(1))))
                : Duration.ZERO;
    }
}
