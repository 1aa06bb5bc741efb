package jp.ritchi.ogcapi.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a caller takes a body in gzip (RFC 9110, 12.5.3). */
final class AcceptEncoding {
    private AcceptEncoding() {}

    static boolean takesGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        for (String coding : header.toLowerCase(Locale.ROOT).replace(" ", "").split(",")) {
            if (coding.equals("gzip") || coding.startsWith("gzip;")) {
                return !coding.matches("gzip;q=0(\\.0*)?");
            }
        }
        return false;
    }
}
