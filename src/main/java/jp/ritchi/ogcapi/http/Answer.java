package jp.ritchi.ogcapi.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A finished body, kept as it is and, once a caller wants it so, compressed: a body of a megabyte
 * takes longer to compress than to make.
 */
public final class Answer {
    private final byte[] body;
    private byte @Nullable [] compressed;

    public Answer(byte[] body) {
        this.body = body;
    }

    /** How many bytes of memory it takes, about. */
    public int weight() {
        return body.length + body.length / 8;
    }

    byte[] body() {
        return body;
    }

    /** The body in gzip; made at the first call. */
    synchronized byte[] compressed() {
        var known = compressed;
        if (known == null) {
            known = compress();
            compressed = known;
        }
        return known;
    }

    private byte[] compress() {
        var out = new ByteArrayOutputStream(body.length / 8);
        try (var gzip = new Quick(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Texts of maps repeat themselves: more effort makes them hardly smaller. */
    private static final class Quick extends GZIPOutputStream {
        Quick(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 13);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
