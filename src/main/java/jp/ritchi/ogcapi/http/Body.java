package jp.ritchi.ogcapi.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A body that is sent more often than once, and its compressed form, so that it is compressed only
 * once. What compressing would hardly make smaller has only one form.
 */
public final class Body {
    private static final int TOO_SHORT = 1024;

    /** Between quick and small; a tile is a tenth larger than at best, in a third of the time. */
    private static final int LEVEL = 4;

    private static final Pattern REFUSED = Pattern.compile("q\\s*=\\s*0(\\.0*)?");

    private final byte[] plain;
    private byte @Nullable [] gzip;
    private boolean pending;

    private Body(byte[] plain, byte @Nullable [] gzip) {
        this.plain = plain;
        this.gzip = gzip;
    }

    /** Like {@link #of}, but compressed when somebody asks for that form. */
    public static Body later(byte[] plain) {
        var body = new Body(plain, null);
        body.pending = plain.length >= TOO_SHORT;
        return body;
    }

    /** Takes the bytes as they are; nobody may change them afterwards. */
    public static Body of(byte[] plain) {
        if (plain.length < TOO_SHORT) {
            return new Body(plain, null);
        }
        var gzip = compress(plain);
        return new Body(plain, gzip.length < plain.length * 9L / 10 ? gzip : null);
    }

    /** How much memory it takes. */
    public synchronized int weight() {
        return plain.length + (pending ? plain.length / 8 : gzip == null ? 0 : gzip.length);
    }

    private synchronized byte @Nullable [] gzip() {
        if (pending) {
            gzip = of(plain).gzip;
            pending = false;
        }
        return gzip;
    }

    public boolean isEmpty() {
        return plain.length == 0;
    }

    /** Sends the form that the caller's software can read; the headers of the form included. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sent = plain;
        var packed = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING)) ? gzip() : null;
        if (packed != null) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            sent = packed;
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    /** Whether the coding is named and not refused by a weight of zero. */
    static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (var coding : acceptEncoding.split(",")) {
            var parts = coding.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
            if (parts[0].equals("gzip")) {
                return parts.length == 1 || !REFUSED.matcher(parts[1]).matches();
            }
        }
        return false;
    }

    private static byte[] compress(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (var out = new Compressor(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The level can be set from within only. */
    private static final class Compressor extends GZIPOutputStream {
        Compressor(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(LEVEL);
        }
    }
}
