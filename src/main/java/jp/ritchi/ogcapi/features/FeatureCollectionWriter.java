package jp.ritchi.ogcapi.features;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.ogcapi.param.FeatureForm;
import jp.ritchi.ogcapi.param.ItemsQuery;

/**
 * Writes features as GeoJSON, block after block: what is read next is read when the client has
 * taken what was read before. The members that are known only at the end come after the features.
 * The stream is never closed here: after a failure that would make half an answer look whole.
 */
final class FeatureCollectionWriter {
    private static final int BUFFER = 64 * 1024;

    private final OutputStream out;
    private int written;

    private FeatureCollectionWriter(OutputStream out) {
        this.out = out;
    }

    /** Sends a page; a short one is kept for the next who asks for it. */
    static void write(ItemsQuery query, Source source, Exchange exchange) {
        crs(query.form(), exchange);
        if (query.limit() <= ItemsQuery.BLOCK) {
            exchange.send(
                    Link.GEOJSON,
                    source.kept.get(exchange.tag(), () -> whole(query, source, exchange)));
            return;
        }
        if (!exchange.wantsBody()) {
            exchange.open(Link.GEOJSON, 0);
            return;
        }
        var first = source.reads.first(query, ItemsQuery.BLOCK);
        var writer = new FeatureCollectionWriter(exchange.open(Link.GEOJSON, BUFFER));
        writer.page(query, source, first, exchange);
    }

    /** Where pages come from. */
    record Source(ItemsReads reads, Matched matched, KeptPages kept) {}

    private static byte[] whole(ItemsQuery query, Source source, Exchange exchange) {
        var first = source.reads.first(query, query.limit());
        var bytes = new ByteArrayOutputStream(first.text().length() + BUFFER);
        new FeatureCollectionWriter(bytes).page(query, source, first, exchange);
        return bytes.toByteArray();
    }

    private void page(ItemsQuery query, Source source, Block first, Exchange exchange) {
        text("{\"type\":\"FeatureCollection\",\"features\":[");
        var last = blocks(query, source.reads, first);
        text("\n]");
        var shown = new Block(last.text(), 0, 0, first.before(), last.after(), last.more());
        var tail = new LinkedHashMap<String, Object>();
        tail.put("numberMatched", source.matched.number());
        if (source.matched.estimated()) {
            tail.put("numberMatchedEstimated", true);
        }
        tail.put("numberReturned", written);
        tail.put("timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        tail.put("links", exchange.links(new ItemsLinks(query, exchange).of("json", shown)));
        members(exchange.json(tail));
    }

    /** Writes {@code first} and what follows up to the limit; returns the last block. */
    private Block blocks(ItemsQuery query, ItemsReads reads, Block first) {
        var block = first;
        features(block);
        while (block.more() && written < query.limit()) {
            var place = block.after().orElseThrow();
            int size = Math.min(query.limit() - written, ItemsQuery.BLOCK);
            block = reads.next(query, place, size);
            features(block);
        }
        return block;
    }

    /** Says in which system the coordinates are (OGC 18-058r1, /req/crs/ogc-crs-header). */
    static void crs(FeatureForm form, Exchange exchange) {
        exchange.header("Content-Crs", "<" + form.crs().uri() + ">");
    }

    private void features(Block block) {
        if (block.count() > 0) {
            text(written == 0 ? "\n" : ",\n");
            bytes(block.text().bytes(), block.from(), block.text().length() - block.from());
            written += block.count();
        }
    }

    /** The members of {@code object}, and the brace that ends the document. */
    private void members(byte[] object) {
        text(",");
        bytes(object, 1, object.length - 1);
    }

    private void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes(bytes, 0, bytes.length);
    }

    private void bytes(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
