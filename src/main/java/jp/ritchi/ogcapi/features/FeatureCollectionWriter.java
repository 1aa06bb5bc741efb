package jp.ritchi.ogcapi.features;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import jp.ritchi.ogcapi.http.Link;

/**
 * Writes features as GeoJSON while they are read. The members that are known only at the end come
 * after the features. The stream is never closed here: after a failure that would make half an
 * answer look whole.
 */
final class FeatureCollectionWriter {
    private static final int BYTES_A_FEATURE = 3000;
    private static final int MAX_BUFFER = 512 * 1024;

    private final OutputStream out;
    private boolean first = true;

    private FeatureCollectionWriter(OutputStream out) {
        this.out = out;
    }

    static void write(ItemsLinks page, ItemsReads reads) {
        var exchange = page.exchange();
        int buffer = Math.min(page.query().limit() * BYTES_A_FEATURE, MAX_BUFFER);
        var writer = new FeatureCollectionWriter(exchange.open(Link.GEOJSON, buffer));
        writer.text("{\"type\":\"FeatureCollection\",\"features\":[");
        int returned = reads.forEach(page.query(), writer::feature);
        writer.text("\n]");
        var tail = new LinkedHashMap<String, Object>();
        tail.put("numberMatched", page.matched());
        tail.put("numberReturned", returned);
        tail.put("timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        tail.put("links", exchange.links(page.of("json")));
        writer.members(exchange.json(tail));
    }

    private void feature(String json) {
        text(first ? "\n" : ",\n");
        text(json);
        first = false;
    }

    /** The members of {@code object}, and the brace that ends the document. */
    private void members(byte[] object) {
        text(",");
        try {
            out.write(object, 1, object.length - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
